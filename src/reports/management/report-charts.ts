import { type Language } from '../../http/language';
import { type MonthAhead } from '../../findings/months-ahead';
import { type Texts } from '../../kernel/texts';
import { type Chart } from './charts';
import { type TrendPoint } from './management-report';

/** What newly falls short in the coming twelve months. */
export function aheadChart(months: readonly MonthAhead[], language: Language): Chart {
  return {
    language,
    title: AHEAD[language],
    look: 'BARS',
    of: months.map(({ month, counts }) => ({ name: month.slice(2, 7).replace('-', '/'), counts })),
  };
}

/** How many findings were open, week by week. */
export function trendChart(points: readonly TrendPoint[], language: Language): Chart {
  return {
    language,
    title: TREND[language],
    look: 'STEPS',
    of: points.map(({ on, counts }) => ({ name: on.slice(5).replace('-', '/'), counts })),
  };
}

const AHEAD: Texts = {
  ja: '何もしなければ、その月に新たに不足となる原因の数',
  en: 'Causes that begin to fall short if nobody acts, by month',
};
const TREND: Texts = { ja: '未対応の指摘の数(週ごと)', en: 'Open findings, week by week' };
