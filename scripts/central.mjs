const ARTIFACT = { groupId: 'org.apache.maven', artifactId: 'maven', version: '3', extension: 'pom' };

/**
 * The address of Maven Central, as the package `mvn-artifact-url` knows it: no host is written in this repository.
 * Nothing is asked of the network for it. Imported only when needed, since most machines have Maven or a mirror.
 */
export async function addressOfCentral() {
  const { default: exported } = await import('mvn-artifact-url');
  const address = await exported.default(ARTIFACT);
  return address.slice(0, address.indexOf('/org/apache/maven/'));
}
