#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep compiled code between runs: a third off the start
module.enableCompileCache?.();
try {
  await import('../dist/main.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('dist')) throw error;
  process.stderr.write('voronka: not built yet; in a checkout run: npm ci && npm run build\n');
  process.exitCode = 2;
}
