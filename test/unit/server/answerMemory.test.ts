import { EntenteError } from '../../../src/errors';
import { AnswerMemory } from '../../../src/server/answerMemory';

function codeOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof EntenteError ? error.code : String(error);
  }
}

describe('the memory of answers', () => {
  it('refuses an answer that is too large, read or written', () => {
    const memory = new AnswerMemory(100, 1_000);
    const meter = memory.open();
    meter.read(60);
    expect(
      codeOf(() => {
        meter.read(60);
      }),
    ).toBe('RESULT_TOO_LARGE');
    const other = memory.open();
    other.read(90);
    other.write(90);
    expect(
      codeOf(() => {
        other.write(11);
      }),
    ).toBe('RESULT_TOO_LARGE');
  });

  it('refuses what does not fit beside the others, until they are answered', () => {
    const memory = new AnswerMemory(100, 150);
    const [first, second, third] = [memory.open(), memory.open(), memory.open()];
    first.read(90);
    expect(
      codeOf(() => {
        second.read(90);
      }),
    ).toBe('OVERLOADED');
    first.release();
    second.release();
    third.read(90);
  });

  it('takes nothing for a request that has ended', () => {
    const memory = new AnswerMemory(100, 150);
    const ended = memory.open();
    ended.release();
    ended.read(1_000);
    memory.open().read(100);
  });
});
