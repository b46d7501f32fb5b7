import { type EChartsOption, init } from 'echarts';
import { SEVERITIES, type Severity } from '../../guideline/rule';
import { type Language } from '../../http/language';
import { SEVERITY_TEXTS } from './words';

/** How many of each severity, under a name. */
export interface Counted {
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A picture of numbers, as plain data. */
export interface Chart {
  readonly language: Language;
  readonly title: string;
  /** BARS for what newly comes month by month, STEPS for how many there were from day to day. */
  readonly look: 'BARS' | 'STEPS';
  readonly of: readonly Counted[];
}

/** In pixels. */
const SIZE = { width: 760, height: 300 };
/** The graver, the darker: told apart in black and white too. */
const COLOURS: Readonly<Record<Severity, string>> = {
  BLOCKING: '#7A0C0C',
  MAJOR: '#C74700',
  MINOR: '#E8A33D',
  ADVISORY: '#9DB4C8',
};
const INK = '#1A2B3C';

/** The chart as SVG: the same for the same numbers, in a file, on a page and in a PDF. */
export function drawnChart(chart: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    drawing.setOption(optionOf(chart));
    return (
      drawing
        .renderToSVGString()
        // Looks for a pointer, under names that count up with every drawing of the process.
        .replace(/ class="[^"]*"|<style[^]*?<\/style>/g, '')
        .replace(/zr\d+-/g, 'c-')
        .replace('<svg ', `<svg role="img" aria-label="${escaped(chart.title)}" `)
    );
  } finally {
    // Whoever keeps it keeps the process from ending.
    drawing.dispose();
  }
}

function optionOf({ language, title, look, of }: Chart): EChartsOption {
  const text = { fontFamily: 'NotoSansJP, sans-serif', color: INK };
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: text,
    title: { text: title, left: 8, top: 4, textStyle: { ...text, fontSize: 13, fontWeight: 'bold' } },
    legend: {
      top: 28,
      left: 8,
      icon: 'rect',
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 16,
      textStyle: { ...text, fontSize: 12 },
    },
    grid: { left: 56, right: 20, top: 62, bottom: 36 },
    xAxis: {
      type: 'category',
      data: of.map(({ name }) => name),
      boundaryGap: look === 'BARS',
      axisLabel: { ...text, fontSize: 11 },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text },
    // A line of one point would not be seen.
    series: SEVERITIES.map((severity) => {
      const series = {
        name: SEVERITY_TEXTS[severity][language],
        stack: 'all',
        itemStyle: { color: COLOURS[severity] },
        data: of.map(({ counts }) => counts[severity]),
      };
      return look === 'BARS'
        ? { ...series, type: 'bar' as const, barMaxWidth: 34 }
        : {
            ...series,
            type: 'line' as const,
            step: 'end' as const,
            symbol: of.length > 1 ? 'none' : 'circle',
            areaStyle: { opacity: 0.85 },
          };
    }),
  };
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
