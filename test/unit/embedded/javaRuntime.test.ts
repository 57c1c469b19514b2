import { findJava, parseJavaVersion } from '../../../src/embedded/javaRuntime';
import { StartupFailure } from '../../../src/graph/startupFailure';

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_292"', 8],
    ['openjdk version "25" 2025-09-16 LTS', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version "21.0.2" 2024-01-16', 21],
    ['openjdk version "24-ea" 2025-03-18', 24],
  ])('is read from %j', (output, major) => {
    expect(parseJavaVersion(output)).toBe(major);
  });

  it('is absent from the answer of a command that is no Java', () => {
    expect(
      parseJavaVersion('The operation could not be completed. Unable to locate a Java Runtime.'),
    ).toBeUndefined();
  });
});

describe('a missing Java', () => {
  it('is told in one sentence with the remedy', () => {
    expect(() => findJava('/nowhere', '/nowhere/java')).toThrow(StartupFailure);
    expect(() => findJava(undefined, '/nowhere/java')).toThrow(/install a JDK 17\+, or set NEO4J_URI/);
  });
});
