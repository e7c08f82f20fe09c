import { fold } from './fold.ts';

/*
 * A name like `pottery_lover` must not become "Yes, Pottery!", so only what is known as a first
 * name counts. Names that are also common words (Rose, Will, Summer) are left out on purpose.
 */
const firstNames: ReadonlySet<string> = new Set(
  `
  aaron adam adrian agnes ahmed aisha alan albert alberto alejandra alejandro alessandra alessandro
  alex alexander alexandra alexis alfred ali alice alicia alina alison amanda amelia amina ana
  anastasia anders andre andrea andreas andrei andrew andrzej angela angelina angelo anika anita
  anja anna anne anneli annette annie annika anton antonia antonio antonella arne arthur astrid
  aurora ayse barbara bart beatrice beatriz beata ben benjamin bernd bernard birgit bjorn boris
  brian brigitte bruno camila camille carina carla carlo carlos carmen carol carolina caroline
  caterina catherine cecilia celine charles charlie charlotte chiara chloe chris christian
  christiane christina christine christoph christopher claire clara claudia claudio colin corinna
  cristina cristian dagmar daniel daniela daniele danielle dario dave david deborah denis denise
  diana diego dieter dirk dmitri dominik dorothea eduardo edward elena eleonora elif elin elisa
  elisabeth elizabeth ella ellen elsa emil emilia emilie emily emma emre enrico eric erik erika
  ernst esther eva evelyn fabian fabio fatima federica federico felicia felix fernanda fernando
  filip fiona florian francesca francesco francisco franz franziska fredrik frida friederike
  gabriel gabriela gabriele gemma george gerd gianluca giorgia giorgio giovanni giulia giuseppe
  gloria greta gudrun guido guilherme gunther gustav hanna hannah hanne hans harald harry hassan
  heather heidi heike helen helena helene helga henrik henry hilde holger hugo ian ibrahim ida
  igor ilka ilona ilse inga inge ingrid irene irina iris isabel isabella isabelle ivan jacob
  jakob james jan jana jane janine jasmin jason javier jean jennifer jens jeremy jessica joana
  joanna joao joe johan johanna johannes john jonas jonathan jorge jose josef josefine joseph juan
  judith julia julian juliana julie julien julius jurgen jutta kai karen karin karina karl karla
  karolina katarina kate katharina katherine kathrin katja katrin kelly kenji kerstin kevin kirsten
  klaus konstantin kristin kristina lars laura lauren lea leila lena leon leonardo leonie leticia
  liam lina linda lisa liv livia lorena lorenzo louis louise luca lucas lucia luciana lucie lucy
  luis luisa luiza luka lukas lydia magda magdalena magnus maja malin malte manuel manuela marcel
  marcelo marco marcos marcus maren margaret margarita maria mariana marianne marie marina mario
  marion marius markus marlene marta martha martin martina mary mateo mathias mathilde matteo
  matthew matthias maurice maximilian megan mehmet mei melanie melissa meike merle michael michaela
  michal michel michele michelle miguel mika mikael mila milan milena miriam mohamed mohammed
  moritz monica monika murat mustafa nadia nadine nadja nancy natalia natalie natasha nathalie
  nathan nele nicholas nick nico nicola nicolas nicole niklas nils nina noah nora norbert olaf
  oleg olga oliver olivia olivier omar oscar oskar pablo pamela paola paolo patricia patrick paul
  paula paulina pauline paulo pedro peter petra philipp philippe pia pierre pilar piotr rachel
  rafael raffaella ralf ramona raquel raul rebecca regina renata renate ricardo riccardo richard
  rita robert roberta roberto rodrigo roland roman rosa rosalie ruth ryan sabine sabrina samantha
  samuel sandra sara sarah sascha sebastian selma serena sergei sergio sigrid silke silvia simon
  simona simone sofia sofie solveig sonia sonja sophia sophie stefan stefania stefanie stella
  stephan stephanie stephen steve steven susan susana susanne svetlana sven svenja sylvia tamara
  tania tanja tatiana teresa thea theo theresa thomas tiago tim timo tina tobias tom tomas tomasz
  tommaso torsten tove ulf ulrich ulrike ursula uwe valentina valeria valerie vanessa vera veronica
  veronika victor victoria vincent vincenzo viola virginia viktor viktoria vladimir walter wanda
  wendy werner william wolfgang xavier yasmin yolanda yuki yuri yusuf yvonne zoe
  `
    .trim()
    .split(/\s+/),
);

/** What stands before a name without being one: `the.anna`, `im_lena`. */
const articles: ReadonlySet<string> = new Set([
  'the',
  'its',
  'im',
  'iam',
  'by',
  'miss',
  'mrs',
  'hey',
]);

/** The first name in a user name, where it is surely one; else empty. */
export function firstNameOf(username: string): string {
  if (username.length > 60) return '';
  const parts = fold(username)
    .split(/[._\d]+/)
    .filter((part) => part !== '');
  const name = articles.has(parts[0] ?? '') ? parts[1] : parts[0];
  if (name === undefined || !firstNames.has(name)) return '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
