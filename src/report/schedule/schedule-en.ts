import type { ScheduleTexts } from './schedule-texts.ts';

/** Texts of saved reports and schedules, in English. */
export const scheduleEn: ScheduleTexts = {
  waiting: ({ view, file, owner }) =>
    owner === null
      ? `Waiting for another run that is making “${view}” (${file}) …`
      : `Waiting for another run that is making “${view}”: process ${owner.pid} on ${owner.host} since ${owner.since} (${file}) …`,
  about: ({ views, when, zone, machineZone, guarded }) => [
    `voronka: ${views.join(', ')}; ${when}, ${zone}`,
    ...(zone === machineZone
      ? []
      : [
          guarded
            ? `This machine’s clock is ${machineZone}: of the starts below only the one at that time in ${zone} does anything.`
            : `This machine’s clock is ${machineZone}: the time below is by that clock.`,
        ]),
  ],
  errors: {
    cron: () =>
      'Silent, unless something goes wrong or --fail-on finds somebody: cron mails that, see MAILTO.',
    systemd: () => 'Silent, unless something goes wrong or --fail-on finds somebody: see journalctl --user.',
    launchd: (log) => `Silent, unless something goes wrong or --fail-on finds somebody: see ${log}.`,
    windows: () =>
      'A last run result other than 0x0 means: 1 --fail-on found somebody, 2 it failed, 3 rows were rejected.',
  },
  instructions: {
    cron: ({ command }) => [
      'Put these lines into your crontab (crontab -e), or have it done:',
      `  ${command} --install`,
    ],
    systemd: ({ name }) => [
      `Save the two parts as ~/.config/systemd/user/${name}.service and ${name}.timer, then run`,
      `  systemctl --user daemon-reload && systemctl --user enable --now ${name}.timer`,
      'With loginctl enable-linger it runs while you are logged out, too.',
    ],
    launchd: ({ name }) => [
      `Save this as ~/Library/LaunchAgents/${name}.plist, then run`,
      `  launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/${name}.plist`,
    ],
    windows: ({ name }) => [
      `Save this as ${name}.xml, then run`,
      `  schtasks /Create /TN ${name} /XML ${name}.xml`,
    ],
  },
  drifts: ({ zone, machineZone }) =>
    `Windows knows only the machine’s clock, ${machineZone}. Where ${zone} changes between summer and winter time on another day, the start shifts by an hour: print the entry anew then.`,
  installed: ({ views, change }) => {
    const what = views.join(', ');
    if (change === 'same') return `The crontab has this entry already: ${what}.`;
    return change === 'new' ? `Added to the crontab: ${what}.` : `Replaced in the crontab: ${what}.`;
  },
  removed: ({ views, found }) =>
    found
      ? `Taken out of the crontab: ${views.join(', ')}.`
      : `The crontab has no entry for ${views.join(', ')}; nothing was changed.`,
};
