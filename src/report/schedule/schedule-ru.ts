import type { ScheduleTexts } from './schedule-texts.ts';

/** Texts of saved reports and schedules, in Russian. */
export const scheduleRu: ScheduleTexts = {
  waiting: ({ view, file, owner }) =>
    owner === null
      ? `Ждём другой запуск, который готовит «${view}» (${file}) …`
      : `Ждём другой запуск, который готовит «${view}»: процесс ${owner.pid} на ${owner.host} с ${owner.since} (${file}) …`,
  about: ({ views, when, zone, machineZone, guarded }) => [
    `voronka: ${views.join(', ')}; ${when}, ${zone}`,
    ...(zone === machineZone
      ? []
      : [
          guarded
            ? `Часы этой машины — ${machineZone}: из запусков ниже сработает только тот, что придётся на это время в ${zone}.`
            : `Часы этой машины — ${machineZone}: время ниже — по ним.`,
        ]),
  ],
  errors: {
    cron: () =>
      'Молчит, пока всё в порядке и --fail-on никого не нашёл; остальное cron присылает письмом, см. MAILTO.',
    systemd: () => 'Молчит, пока всё в порядке и --fail-on никого не нашёл; остальное — в journalctl --user.',
    launchd: (log) => `Молчит, пока всё в порядке и --fail-on никого не нашёл; остальное — в ${log}.`,
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
    `Windows знает только свои часы, ${machineZone}: когда ${zone} переходит на летнее или зимнее время в другой день, запуск сдвигается на час. Тогда напечатайте запись заново.`,
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
