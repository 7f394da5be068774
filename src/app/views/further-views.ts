/**
 * What answers the questions beyond `gaps`, in one chunk: of a chunk a question, what two of them share would be a chunk
 * of its own, and `gaps` would open dozens of these.
 */
export { askChart } from '../chart/chart-command.ts';
export { askCompare } from '../compare/compare-command.ts';
export { askPlan } from '../plan/plan-command.ts';
export { askScorecard } from '../scorecard/scorecard-command.ts';
export { askSpread } from '../spread/spread-command.ts';
export { askStuck } from '../stuck/stuck-command.ts';
export { askTrend } from '../trend/trend-command.ts';
export { askVelocity } from '../velocity/velocity-command.ts';
export { askWhatif } from '../whatif/whatif-command.ts';
