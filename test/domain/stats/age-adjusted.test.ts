import { expect, it } from 'vitest';
import { cumulativeIncidence, incidenceAt } from '../../../src/domain/stats/cumulative-incidence.ts';
import { poissonBinomialLowerTail } from '../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';
import { TEAM_TIMES } from './waiting-times.ts';

// R survival: CIF(x) = summary(survfit(Surv(t, factor(s,0:2)) ~ 1), times=x, extend=TRUE)$pstate[,2];
// p_c = floor * CIF(min(age, W)) / CIF(W); PoissonBinomial: ppbinom(converted, p)
it.each([
  [[2, 3, 8, 12, 20, 25], 1, 0.5, 2.100623893432, 0.3003626139818],
  [[30, 28, 26, 25, 22, 20, 19, 18, 16, 15], 2, 0.6, 6, 0.0122945536],
  [[1, 1, 2, 2, 3, 3, 4], 0, 0.5, 0.8457971503246, 0.4026650847069],
])(
  'contacts aged %j, %i converted: the test asks of each what its age allows',
  (ages, converted, floor, expected, tail) => {
    const curve = cumulativeIncidence(TEAM_TIMES);
    const window = 14;
    const full = incidenceAt(curve, window);
    expect(full).toBeCloseTo(0.3861002604167, 12);
    const groups = ages.map((age) => ({
      rate: (floor * incidenceAt(curve, Math.min(age, window))) / full,
      count: 1,
    }));
    expect(groups.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(expected, 11);
    expect(poissonBinomialLowerTail(converted, groups)).toBeCloseTo(tail, 11);
  },
);
