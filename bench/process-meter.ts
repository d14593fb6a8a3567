import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const TICKS_PER_SECOND = 100;

/** The page's process as Linux sees it: its workers, their heaps and the browser's own code included. */
export class ProcessMeter {
  constructor(private readonly pid: number) {}

  /** Processor time used so far. Milliseconds. Unlike a wall clock it does not grow with other work of the machine. */
  cpuMs(): number {
    // The name in parentheses may hold spaces; after it come state and numbers, utime and stime the 12th and 13th.
    const stat = readFileSync(`/proc/${this.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  }

  /** Memory in use, and the most since `restartPeak`. Bytes. */
  memory(): { readonly bytes: number; readonly peakBytes: number } {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    const kilobytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN);
    return { bytes: kilobytes('VmRSS') * 1024, peakBytes: kilobytes('VmHWM') * 1024 };
  }

  restartPeak(): void {
    writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
  }
}

/** Finds the process of the browser's page: the renderer that has worked most. @throws Error where there is no `/proc`. */
export async function meterRenderer(browser: Browser): Promise<ProcessMeter> {
  if (process.platform !== 'linux')
    throw new Error('Memory and time of a process are read from /proc');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const busiest = renderers.sort((a, b) => b.cpuTime - a.cpuTime)[0];
  if (!busiest) throw new Error('The browser has no renderer');
  return new ProcessMeter(busiest.id);
}
