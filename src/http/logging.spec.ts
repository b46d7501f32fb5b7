import { FrameworkLog, openLog } from './logging';

function lines(level: Parameters<typeof openLog>[0], say: (log: FrameworkLog) => void): Record<string, unknown>[] {
  const written: string[] = [];
  say(new FrameworkLog(openLog(level, { write: (text) => void written.push(text) })));
  return written.map((text) => JSON.parse(text) as Record<string, unknown>);
}

describe('the log', () => {
  it('is one JSON object a line, with the time in UTC and the level as a word', () => {
    const [line] = lines('info', (log) => log.warn('髙﨑①', 'Http'));
    expect(line).toEqual({ level: 'warn', time: expect.stringMatching(/Z$/) as string, context: 'Http', msg: '髙﨑①' });
  });

  it('tells the stack of an error apart from what it says', () => {
    const said = lines('info', (log) => {
      log.error('it broke', 'Error: it broke\n    at x', 'Http');
      log.error(new Error('thrown'), 'Http');
    });
    expect(said).toMatchObject([
      { level: 'error', msg: 'it broke', stack: 'Error: it broke\n    at x', context: 'Http' },
      { level: 'error', msg: 'thrown', stack: expect.stringContaining('at ') as string, context: 'Http' },
    ]);
  });

  it('keeps the framework’s account of every route for debugging', () => {
    expect(lines('info', (log) => log.log('Mapped {/v1/vendors, GET} route', 'RouterExplorer'))).toEqual([]);
    expect(lines('debug', (log) => log.log('Mapped {/v1/vendors, GET} route', 'RouterExplorer'))).toHaveLength(1);
  });
});
