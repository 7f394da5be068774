import type { KeyPath } from '../document.ts';
import type { GivenOption, SavedView } from '../settings.ts';
import type { ConfigReader } from './config-reader.ts';

/** `reports`: views by name, as they stand there. Files are those of the config's folder, as they are for its inputs. */
export function readReports(reader: ConfigReader): SavedView[] {
  const { document } = reader;
  return Object.entries(reader.raw.reports ?? {}).flatMap(([name, view]): SavedView[] => {
    if (view === undefined) return [];
    const { command = '', outputs = [], ...given } = view;
    const path: KeyPath = ['reports', name];
    return [
      {
        name,
        place: document.placeOfKey(path),
        command: { value: command, place: document.placeOfValue([...path, 'command']) },
        outputs: [outputs].flat().map((file, index) => ({
          value: reader.locate(String(file ?? '')),
          place: document.placeOfValue([...path, 'outputs', ...(typeof outputs === 'string' ? [] : [index])]),
        })),
        given: Object.entries(given).map(([key, value]): GivenOption => {
          return {
            key,
            // what the schema accepted is one of these
            value: value as GivenOption['value'],
            place: document.placeOfValue([...path, key]),
            keyPlace: document.placeOfKey([...path, key]),
          };
        }),
      },
    ];
  });
}
