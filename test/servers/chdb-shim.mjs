import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Today's ClickHouse without a server: chDB behind as much of ClickHouse's HTTP as the driver speaks. One statement at a
 * time, no users.
 *
 * `node chdb-shim.mjs <port> <folder of the data> <folder in which the package chdb is>`
 */
const [port, data, place] = process.argv.slice(2);
const { Session } = createRequire(join(place, 'node_modules/'))('chdb');
const session = new Session(data);

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url, 'http://shim');
    if (pathname === '/ping') return response.end('Ok.\n');
    try {
      const database = searchParams.get('database') ?? 'default';
      session.query(`USE "${database.replaceAll('"', '\\"')}"`);
      const answer = run(searchParams.get('query'), Buffer.concat(parts));
      response.setHeader('X-ClickHouse-Summary', '{}');
      return response.end(answer);
    } catch (error) {
      response.statusCode = 500;
      response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(error.message)?.[1] ?? '1000');
      return response.end(String(error.message));
    }
  });
}).listen(Number(port), '127.0.0.1');

function run(query, body) {
  // rows come behind a statement that is part of the address
  if (query !== null) {
    const [, insert, format] = /^([\s\S]*?)\sFORMAT\s+(\w+)\s*$/i.exec(query);
    const file = join(data, '..', 'rows.in');
    writeFileSync(file, body);
    session.query(`${insert} FROM INFILE '${file}' FORMAT ${format}`);
    rmSync(file);
    return '';
  }
  const text = body.toString('utf8');
  const [, statement, format] = /^([\s\S]*)\sFORMAT\s+(\w+)\s*$/.exec(text) ?? [
    undefined,
    text,
    'TabSeparated',
  ];
  return session.query(statement, format) ?? '';
}
