import '../model';
import { basisFaults, dateFaults, nameFaults } from './checkFacts';
import { idFaults } from './checkIds';
import { evidenceFaults, passageFaults } from './checkPassages';
import { roleFaults, sourceFaults } from './checkRoles';
import type { Dossier, Fault } from './dossier';
import type { Known } from './known';
import { registerOf } from './register';

/**
 * Everything that is wrong with dossiers taken together and with what the graph has already, in the order of files and
 * lines. Each was read without fault before; they may refer to each other in any order.
 */
export function checkDossiers(dossiers: readonly Dossier[], known: Known): Fault[] {
  const register = registerOf(dossiers, known);
  const order = new Map(dossiers.map(({ file }, index) => [file, index]));
  const faults = [
    ...idFaults(dossiers, known),
    ...dossiers.flatMap((dossier) => [
      ...sourceFaults(dossier, register),
      ...passageFaults(dossier, register),
      ...dossier.facts.flatMap((fact) => [
        ...roleFaults(fact, register),
        ...evidenceFaults(fact, register),
        ...basisFaults(fact),
        ...dateFaults(fact),
        ...nameFaults(fact),
      ]),
    ]),
  ];
  const rank = ({ at }: Fault) => order.get(at.file) ?? 0;
  return faults.sort((a, b) => rank(a) - rank(b) || a.at.line - b.at.line);
}
