import { mix, SALT } from './random.ts';

/** A script's names. `groups` gives the ideographic and phonetic component groups where the script has them. */
interface Script {
  readonly weight: number;
  readonly families: readonly string[];
  readonly givens: readonly string[];
  readonly groups?: Readonly<Record<string, readonly [ideographic: string, phonetic: string]>>;
}

const list = (text: string): readonly string[] => text.split(' ').map((name) => name.replaceAll('_', ' '));

const SCRIPTS: readonly Script[] = [
  {
    weight: 60,
    families: list(
      "Müller Nováková Dupont Maes Jacobs Lefèvre García Sørensen O'Brien Łukaszewski Johansson Ångström Rossi D'Angelo " +
        'Van_den_Berg Peeters Dubois Núñez Schröder Weiß Kovács Popescu Ionescu Şahin Yılmaz Håkansson Murphy Evans Hughes ' +
        'Nowak Wójcik Dvořák Horváth Silva Conceição Fernández Gómez Bjørnsen Lindqvist Mbeki Okafor Nguyễn Trần Phạm ' +
        'Smith Brown Taylor Wilson Martin Bernard Moreau Laurent Simon Michel Claes Willems Goossens Wouters De_Smet ' +
        'Hernández-Ruiz Saint-Exupéry Æbeltoft Žižka Čapek Šimůnek Ondřejová Vītols Kazlauskas Öztürk',
    ),
    givens: list(
      'Anna Maria François Élodie Chloé Noël Zoë Jürgen Björn Åsa Lars Ingrid Katarzyna Agnieszka Łucja André Renée Lucas ' +
        'Arthur Camille Charlotte Emma Olivia Noah Liam Louis Jules Marie-Claire Jean-Luc Paolo Chiara Giulia Matteo Pilar ' +
        'José María_José Íñigo Siân Rhys Aoife Niamh Chidi Amara Thị_Mai Văn_Hùng Ayşe Mehmet Ioana Ștefan Zsófia',
    ),
  },
  {
    weight: 8,
    families: list(
      'Иванова Петров Сидорова Шевченко Коваленко Смирнов Люксембург Кузнецова Соколов Попова Щербаков',
    ),
    givens: list('Анна Мария^Сергеевна Пётр Юлия Дмитрий^Алексеевич Оксана Тарас Наталья Фёдор Екатерина'),
  },
  {
    weight: 7,
    families: list('Παπαδόπουλος Γεωργίου Νικολάου Οικονόμου Διονυσίου Αγγελοπούλου Καραγιάννης'),
    givens: list('Γιώργος Μαρία Ελένη Διονύσιος Κωνσταντίνος Σοφία Ανδρέας'),
  },
  {
    weight: 7,
    families: list('قباني حداد منصور الخطيب الأنصاري بن_علي عبد_الرحمن'),
    givens: list('لنزار فاطمة محمد ليلى يوسف عائشة خالد'),
  },
  {
    weight: 6,
    families: list('Yamada Suzuki Tanaka Sato Watanabe'),
    givens: list('Tarou Hanako Yuki Kenji'),
    groups: {
      Yamada: ['山田', 'やまだ'],
      Suzuki: ['鈴木', 'すずき'],
      Tanaka: ['田中', 'たなか'],
      Sato: ['佐藤', 'さとう'],
      Watanabe: ['渡辺', 'わたなべ'],
      Tarou: ['太郎', 'たろう'],
      Hanako: ['花子', 'はなこ'],
      Yuki: ['雪', 'ゆき'],
      Kenji: ['健二', 'けんじ'],
    },
  },
  {
    weight: 5,
    families: list('Hong Kim Park Choi'),
    givens: list('Gildong Minjun Seoyeon Jihoon'),
    groups: {
      Hong: ['洪', '홍'],
      Kim: ['金', '김'],
      Park: ['朴', '박'],
      Choi: ['崔', '최'],
      Gildong: ['吉洞', '길동'],
      Minjun: ['民俊', '민준'],
      Seoyeon: ['瑞姸', '서연'],
      Jihoon: ['志勳', '지훈'],
    },
  },
  {
    weight: 4,
    families: list('Wang Zhang Li Chen'),
    givens: list('XiaoDong Wei Fang Jing'),
    groups: {
      Wang: ['王', ''],
      Zhang: ['张', ''],
      Li: ['李', ''],
      Chen: ['陈', ''],
      XiaoDong: ['小东', ''],
      Wei: ['伟', ''],
      Fang: ['芳', ''],
      Jing: ['静', ''],
    },
  },
  { weight: 3, families: list('כהן לוי מזרחי פרץ'), givens: list('נועה דוד שרה יוסף') },
];

/** How many names there are; the first few are odd ones (see `ODD_NAMES`). */
const NAME_COUNT = 8192;

/** Codes of the names that a test wants to find. */
export const NAME = { empty: 0, script: 1, long: 2, onlyFamily: 3, caret: 4 } as const;

const ODD_NAMES: readonly string[] = [
  '',
  '<script>alert("owned")</script>^Mallory',
  'Wolfeschlegelsteinhausenbergerdorff^Hubert Blaine Wolfgang Adolph Charles David Earl Frederick Gerald^^Dr^Sr',
  'TRAUMA-UNKNOWN-MALE',
  '^^^^',
];

const pick = <T>(from: readonly T[], hash: number): T | undefined => from[hash % from.length];

function nameOf(script: Script, seed: number, code: number): string {
  const family = pick(script.families, mix(seed, code, SALT.names + 1)) ?? '';
  const given = pick(script.givens, mix(seed, code, SALT.names + 2)) ?? '';
  const alphabetic = `${family}^${given}`;
  const [of, gf] = script.groups?.[family] ?? [undefined, undefined];
  const [og, gg] = script.groups?.[given] ?? [undefined, undefined];
  if (of === undefined || og === undefined || gf === undefined || gg === undefined) return alphabetic;
  return gf === '' ? `${alphabetic}=${of}^${og}` : `${alphabetic}=${of}^${og}=${gf}^${gg}`;
}

/** The finite table that patients' names are drawn from, so that a search tests each name once, whatever the dataset's size. */
export function nameTable(seed: number): readonly string[] {
  const drawn = SCRIPTS.flatMap((script) => Array.from({ length: script.weight }, () => script));
  return Array.from({ length: NAME_COUNT }, (_, code) => {
    const odd = ODD_NAMES[code];
    const script = pick(drawn, mix(seed, code, SALT.names));
    return odd ?? (script === undefined ? '' : nameOf(script, seed, code));
  });
}

const PHYSICIANS = list(
  'Weber^Ute Okafor^Chidi Lindqvist^Maja Delacroix^Yves Rossi^Paolo Hughes^Rhys Moreau^Claire Van_den_Berg^Pieter Nováková^Jana Şahin^Elif Иванов^Пётр Tanaka^Yuki=田中^雪',
);

/** Referring and requesting physicians; the first is empty. */
export const physicianTable: readonly string[] = [
  '',
  ...PHYSICIANS.map((name) => (name.includes('=') ? name : `${name}^^Dr`)),
];

/** Institutions; the first is empty. */
export const institutionTable: readonly string[] = [
  '',
  'Saint-Luc University Hospital',
  'CHU Liège',
  'City General Hospital',
  'Klinik am See',
  'Hôpital Notre-Dame des Grâces & Partners',
  '東京中央病院',
  'Rigshospitalet Ø',
];
