import type { IdForm } from '../../domain/quality/id-form.ts';
import type { LayoutEntry, PresetName, RowFilter, Shape } from '../crm/preset.ts';
import type { RemoteTimes } from './remote-table.ts';
import type { GivenFormat } from './source.ts';

/** How one input table is read, as the config says it; the command line overrides the files. */
export interface InputSettings extends GivenFormat {
  /** Paths, resolved against the config file's folder. */
  readonly files: readonly string[];
  /** A table of the config's database, in place of files. */
  readonly table?: string;
  /** How times are meant there; default: as their types say. */
  readonly times?: RemoteTimes;
  /** Logical column -> header. */
  readonly columns: Readonly<Record<string, string>>;
  /** What the config leaves open is as this CRM exports it. */
  readonly preset?: PresetName;
  /** A file that this CRM did not write is read all the same: the preset was meant for the other table. */
  readonly presetOptional?: boolean;
  /** Default: that of the preset's layout, else long. */
  readonly shape?: Shape;
  readonly entries?: readonly LayoutEntry[];
  /** Every row is a contact of its own, known by its number: for files without any id. */
  readonly numbered?: boolean;
  /** Only rows that match all of these count. */
  readonly where: RowFilter;
  /** The pipeline whose rows count; `*` is all of them. */
  readonly pipeline?: string;
  /** Texts that mean nothing; default: those that exports are known to use. */
  readonly blanks?: readonly string[];
  /** The form that ids are written in before they are compared; default: as they stand. */
  readonly ids?: IdForm;
  readonly dates?: string;
}
