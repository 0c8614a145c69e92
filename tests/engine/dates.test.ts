import { describe, expect, test } from 'vitest';
import { createDateWriter } from '../../engine/dates.ts';

describe.each([
  ['en', '2024', 'Apr 2024', '28 Jan 2021', '3 May 2024', '1 Sept 2023', '31 Dec 2023'],
  ['ru', '2024', 'апр. 2024', '28 янв. 2021', '3 мая 2024', '1 сент. 2023', '31 дек. 2023'],
  ...[
    [
      'ky',
      ...['2024-ж.', '2024-ж. апр.', '2021-ж. 28-янв.'],
      ...['2024-ж. 3-май', '2023-ж. 1-сен.', '2023-ж. 31-дек.'],
    ] as const,
  ],
] as const)('in %s', (language, ...written) => {
  const write = createDateWriter(language);
  test.each([
    ['a year', '2024', written[0]],
    ['a month', '2024-04', written[1]],
    ['a day', '2021-01-28', written[2]],
    ['a day of one figure', '2024-05-03', written[3]],
    ['the first day of a month', '2023-09-01', written[4]],
    ['the last day of a year', '2023-12-31', written[5]],
  ])('%s is printed no more precisely than it is', (_, date, expected) => {
    expect(write(date)).toBe(expected);
  });
});
