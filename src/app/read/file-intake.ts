import type { Spool } from '../../ingest/bytes/spool.ts';
import type { SourceOptions } from '../../ingest/tables/source.ts';
import type { Io } from '../io.ts';
import type { Servers } from '../source/servers.ts';

/** What opening any input file takes from the world. */
export type FileIntake = Required<Pick<SourceOptions, 'spool' | 'stdin' | 'convert' | 'onProgress'>> & {
  /** Where tables lie that stand in place of files. */
  readonly servers: Servers;
};

/** The intake of one run: its standard input, its temporary files, and the engine where a file needs one to be read. */
export function createFileIntake(
  io: Io,
  spool: Spool,
  servers: Servers,
  onProgress: FileIntake['onProgress'],
): FileIntake {
  return {
    spool,
    stdin: io.stdin,
    // few inputs need the engine before they are read
    convert: async (conversion) => {
      const { convertFile } = await import('../../engine/duckdb/convert.ts');
      await convertFile(conversion, spool.path('spill'));
    },
    onProgress,
    servers,
  };
}
