#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep compiled code between runs: a third off the start
module.enableCompileCache?.();
try {
  await import('../dist/main.js');
} catch (error) {
  if (error.code === 'EMFILE' || error.code === 'ENFILE') {
    const russian = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
    process.stderr.write(
      russian
        ? 'voronka: открыто слишком много файлов, и программа не может начать; поднимите предел: ulimit -n 1024\n'
        : 'voronka: too many files are open, and the program cannot start; raise the limit: ulimit -n 1024\n',
    );
    process.exit(2);
  }
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('dist')) throw error;
  process.stderr.write('voronka: not built yet; in a checkout run: npm ci && npm run build\n');
  process.exitCode = 2;
}
