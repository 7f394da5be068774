import type { ScheduleTexts } from './schedule-texts.ts';

/** Texts of saved reports and schedules, in Russian. */
export const scheduleRu: ScheduleTexts = {
  waiting: ({ view, file, owner }) =>
    owner === null
      ? `Отчёт «${view}» уже готовит другой запуск, ждём его (${file}) …`
      : `Отчёт «${view}» уже готовит другой запуск, ждём его: процесс ${owner.pid} на ${owner.host} с ${owner.since} (${file}) …`,
  about: ({ views, when, zone, machineZone, guarded }) => [
    `voronka: ${views.join(', ')}; ${when}, ${zone}`,
    ...(zone === machineZone
      ? []
      : [
          guarded
            ? `Часы этого компьютера — ${machineZone}: из запусков ниже сработает только тот, что придётся на это время в ${zone}.`
            : `Часы этого компьютера — ${machineZone}: время ниже указано по ним.`,
        ]),
  ],
  errors: {
    cron: () =>
      'Молчит, пока всё в порядке и --fail-on никого не нашёл; иначе cron пришлёт письмо, см. MAILTO.',
    systemd: () =>
      'Молчит, пока всё в порядке и --fail-on никого не нашёл; иначе причина — в journalctl --user.',
    launchd: (log) => `Молчит, пока всё в порядке и --fail-on никого не нашёл; иначе причина — в ${log}.`,
    windows: () =>
      'Если результат последнего запуска не 0x0: 1 — --fail-on кого-то нашёл, 2 — не получилось, 3 — есть отклонённые строки.',
  },
  instructions: {
    cron: ({ command }) => [
      'Добавьте эти строки в crontab (crontab -e) или поручите это самой программе:',
      `  ${command} --install`,
    ],
    systemd: ({ name }) => [
      `Сохраните обе части как ~/.config/systemd/user/${name}.service и ${name}.timer, затем выполните`,
      `  systemctl --user daemon-reload && systemctl --user enable --now ${name}.timer`,
      'С loginctl enable-linger отчёт готовится и тогда, когда вы не вошли в систему.',
    ],
    launchd: ({ name }) => [
      `Сохраните это как ~/Library/LaunchAgents/${name}.plist, затем выполните`,
      `  launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/${name}.plist`,
    ],
    windows: ({ name }) => [
      `Сохраните это как ${name}.xml, затем выполните`,
      `  schtasks /Create /TN ${name} /XML ${name}.xml`,
    ],
  },
  drifts: ({ zone, machineZone }) =>
    `Планировщик Windows знает только часы компьютера, ${machineZone}. Если в ${zone} переходят на летнее или зимнее время в другой день, запуск сдвинется на час; тогда напечатайте запись заново.`,
  installed: ({ views, change }) => {
    const what = views.join(', ');
    if (change === 'same') return `Такая запись в crontab уже есть: ${what}.`;
    return change === 'new' ? `Добавлено в crontab: ${what}.` : `Заменено в crontab: ${what}.`;
  },
  removed: ({ views, found }) =>
    found
      ? `Убрано из crontab: ${views.join(', ')}.`
      : `В crontab нет записи для ${views.join(', ')}; ничего не изменено.`,
};
