import { daysInMonth } from '../../../src/time/calendar';
import { exactDay, isDay, isoDay, neighbourDay, shiftMonths } from '../../../src/time/day';
import { InvalidEdtf } from '../../../src/time/invalidEdtf';

test('the neighbours of a day are those of the calendar', () => {
  expect(neighbourDay('2024-02-28', 1)).toBe('2024-02-29');
  expect(neighbourDay('2024-12-31', 1)).toBe('2025-01-01');
  expect(neighbourDay('2024-03-01', -1)).toBe('2024-02-29');
  expect(neighbourDay('2024-01-01', -1)).toBe('2023-12-31');
});

test('a day at the edge of the years that can be stated is its own neighbour', () => {
  expect(neighbourDay('0001-01-01', -1)).toBe('0001-01-01');
  expect(neighbourDay('9999-12-31', 1)).toBe('9999-12-31');
});

test('February has 29 days in leap years only', () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
});

test('a shift by months stays in the month that it reaches', () => {
  expect(shiftMonths('2024-03-31', -1)).toBe('2024-02-29');
  expect(shiftMonths('2024-01-15', -1)).toBe('2023-12-15');
  expect(shiftMonths('2024-12-15', 1)).toBe('2025-01-15');
  expect(shiftMonths('2024-02-29', -12)).toBe('2023-02-28');
  expect(shiftMonths('2024-06-30', 1)).toBe('2024-07-30');
  expect(shiftMonths('2024-06-30', 1, true)).toBe('2024-07-31');
  expect(isoDay(0, 5, 5)).toBe('0001-01-01');
});

test('only days of the calendar in full are exact days', () => {
  expect(exactDay('2024-02-29')).toBe('2024-02-29');
  for (const text of [
    '2023-02-29',
    '2023',
    '0000-01-01',
    '2023-13-01',
    '2023-01-00',
    '2023-1-1',
    '2023-01-01~',
  ]) {
    expect(isDay(text)).toBe(false);
    expect(() => exactDay(text)).toThrow(InvalidEdtf);
  }
});
