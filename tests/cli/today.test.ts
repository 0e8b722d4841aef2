import { afterEach, expect, it, vi } from 'vitest';
import { today } from '../../src/commands/today.ts';
import { formatDay } from '../../src/domain/calendar.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('is the day where the user is, not in Greenwich', () => {
  vi.useFakeTimers({ now: new Date('2027-06-01T23:30:00Z') });
  const dayIn = (zone: string): string => {
    vi.stubEnv('TZ', zone);
    return formatDay(today());
  };
  expect(['Europe/London', 'UTC', 'America/New_York'].map(dayIn)).toEqual([
    '2027-06-02',
    '2027-06-01',
    '2027-06-01',
  ]);
});
