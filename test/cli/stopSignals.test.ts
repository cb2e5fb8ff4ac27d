import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { type StopSignal, stopSignals } from '../../src/cli/stopSignals.js';

function program(isTTY = false) {
  const events = new EventEmitter();
  const killed: StopSignal[] = [];
  const written: string[] = [];
  return {
    pid: 7,
    on: (signal: StopSignal, listener: () => void) => events.on(signal, listener),
    removeListener: (signal: StopSignal, listener: () => void) =>
      events.removeListener(signal, listener),
    kill: (pid: number, signal: StopSignal) => {
      // A listener that is still there would keep the program alive.
      expect([pid, events.listenerCount(signal)]).toEqual([7, 0]);
      killed.push(signal);
    },
    stderr: { isTTY, write: (text: string) => written.push(text) },
    killed,
    written,
    press: (signal: StopSignal) => events.emit(signal),
  };
}

describe('a signal', () => {
  test('that nobody listens to does what it always does', () => {
    const fake = program();
    stopSignals(fake);
    fake.press('SIGTERM');
    expect([fake.killed, fake.written]).toEqual([['SIGTERM'], []]);
  });

  test('shows the cursor of a terminal again', () => {
    const fake = program(true);
    stopSignals(fake);
    fake.press('SIGINT');
    expect(fake.written.join('')).toContain('\u001b[?25h');
  });

  test('is for who listens, until it does not any more', () => {
    const fake = program();
    const onStop = stopSignals(fake);
    const heard: StopSignal[] = [];
    onStop((signal) => heard.push(signal))();
    const release = onStop((signal) => heard.push(signal));
    fake.press('SIGINT');
    expect([heard, fake.killed]).toEqual([['SIGINT'], []]);
    release();
  });

  test('counts once for one press of the keys, and kills the second time', () => {
    vi.useFakeTimers();
    try {
      const fake = program();
      const heard: StopSignal[] = [];
      stopSignals(fake)((signal) => heard.push(signal));
      fake.press('SIGINT');
      vi.advanceTimersByTime(400);
      fake.press('SIGINT');
      expect([heard, fake.killed]).toEqual([['SIGINT'], []]);
      vi.advanceTimersByTime(200);
      fake.press('SIGINT');
      expect([heard, fake.killed]).toEqual([['SIGINT'], ['SIGINT']]);
    } finally {
      vi.useRealTimers();
    }
  });
});
