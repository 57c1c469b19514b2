/** Short and familiar forms of given names, in Latin letters as {@link romanisationSkeleton} has them: each row is one name. */
import { FEMALE_GIVEN, MALE_GIVEN } from './givenNames';
import { romanisationSkeleton } from './skeleton';

const ROWS = `
abigail abby gail
abraham abe bram
albert al bert bertie
alexander alex alec sandy sasha xander lex aleksandr alexandr sanya shura
alexandra alex sandra sasha aleksandra sanya shura
alexei alexey aleksei lyosha alyosha lesha
alfred al fred alf
anastasia nastya stacy stasya
anatoly tolya
andrew andy drew
andrei andrey andryusha
anna ann anne annie anya nancy
anthony tony ant
antonio tony toni
arthur art
barack barry
barbara barb babs
bartholomew bart
benjamin ben benny benji bibi
bernard bernie
boris borya
bradley brad
caroline carol carrie
catherine kate katie cathy kathy katherine kathryn kit
charles charlie chuck chas
christina chris tina christine
christopher chris kit topher
clifford cliff
cynthia cindy
daniel dan danny
david dave davey
deborah debbie deb
dennis denny
dmitry dima mitya dmitri dmitriy
donald don donny
dorothy dot dolly
edmund ed ted ned
edward ed eddie ted ned teddy
ekaterina katya yekaterina katia
elena lena alyona yelena
elizabeth liz lizzie beth betty eliza liza bess lisa
emily em emmy
ernest ernie
eugene gene
evgeny zhenya yevgeny evgeni
francis frank fran
francisco paco pancho
frances fran frannie
franklin frank
frederick fred freddie
frederic fred
gabriel gabe
george georgie
gerald gerry jerry
gregory greg
grigory grisha
harold harry hal
henry harry hank hal
ignacio nacho
irina ira
isaac ike
ivan vanya
jacob jake
james jim jimmy jamie
jeffrey jeff geoff geoffrey
jennifer jen jenny
jessica jess
john jack johnny jon
jonathan jon johnny nathan
jose pepe
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
konstantin kostya
larissa lara
lawrence larry laurence laurie
leonard leo len lenny
leonid lyonya
louis lou
lyudmila lyuda mila
magdalena magda lena
manuel manny
margaret maggie meg peggy margie greta
maria masha mariya
martin marty
martha patty
matthew matt
melissa mel
michael mike mick mickey micky
mikhail misha
mohammed mo mohammad muhammad mohamed mehmet
natalia natasha natalya
nathaniel nate nat
nicholas nick nicky nico
nikolai kolya nikolay
oleg olezhka
olga olya
oliver ollie
pamela pam
patricia pat patty trish
patrick pat paddy
pavel pasha
peter pete
philip phil
pyotr petya petr
rebecca becky
raymond ray
richard rick dick rich ricky
robert bob rob bobby robbie bert
roberto beto
ronald ron ronnie
samuel sam sammy
samantha sam
sergei seryozha sergey
stephen steve steven stevie
stephanie steph
susan sue susie
svetlana sveta
tatiana tanya tatyana
theodore ted teddy theo
theresa terry tess
terence terry
thomas tom tommy
timothy tim timmy
valentina valya
vasily vasya
victor vic
victoria vicky tori
viktor vitya
vincent vince vinny
virginia ginny
vladimir vova volodya vlad
vladislav vlad vladik
vyacheslav slava
walter walt wally
wenceslaus vaclav
william will bill billy willy liam
yaroslav slava
yulia julia yuliya
yuri yura yury yuriy
zachary zach zack
`;

const NAMES_OF = new Map<string, number[]>();

ROWS.trim()
  .split('\n')
  .forEach((row, at) => {
    for (const form of new Set(row.split(' ').map(romanisationSkeleton)))
      NAMES_OF.set(form, [...(NAMES_OF.get(form) ?? []), at]);
  });

/** Whether two words, each in one Latin spelling, are forms of one given name: Ted and Theodore, Саша and Александр. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const [first, second] = [NAMES_OF.get(a), NAMES_OF.get(b)];
  return first?.some((name) => second?.includes(name) === true) === true;
}

let russian: ReadonlySet<string> | undefined;

/** Whether a word in one Latin spelling is a given name of the list, or a common Russian one. */
export function isKnownGivenName(word: string): boolean {
  russian ??= new Set([...MALE_GIVEN, ...FEMALE_GIVEN].map(romanisationSkeleton));
  return NAMES_OF.has(word) || russian.has(word);
}
