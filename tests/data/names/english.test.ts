import { describe } from 'vitest';
import { REGIONAL, testRows } from './marked.ts';

const JAPAROV = '[Sadyr Japarov]{sadyr-japarov} spoke';
const KAZAKH = '[Kazakhstan]{kazakhstan}, [Kazakhstan]{kazakhstan}.\n\n';
const LAW = 'kyrgyz-foreign-representatives-law-2024';
const COURT = 'supreme-court-of-kyrgyzstan';
const MINISTRY = 'kyrgyz-foreign-ministry';

describe('possessives', () => {
  testRows([
    ['curly', 'Readers like [Kloop]{kloop-media}’s reports.'],
    ['straight', "Readers like [Kloop]{kloop-media}'s reports."],
    ['an apostrophe alone', `${REGIONAL}The [United States]{united-states}’ offer stands.`],
    ['behind an acronym', 'The [CSTO]{csto}’s charter is old.'],
    ['behind a surname', `${JAPAROV}; [Japarov]{sadyr-japarov}'s speech was short.`],
    ['inside a name, straight', "The [RFE/RL's Kyrgyz Service]{rferl-kyrgyz-service} moved."],
    ['inside a name, curly', 'A [raid on Bir Duino’s offices]{bir-duino-raid-2015} followed.'],
    ['left out', `${REGIONAL}They plan [citizens assemblies]{citizens-assemblies}.`],
  ]);
});

describe('one and many', () => {
  testRows([
    ['one assembly', `${REGIONAL}The town held a [citizen assembly]{citizens-assemblies}.`],
    ['many laws', `${REGIONAL}Critics read the [foreign representative laws]{${LAW}}.`],
    ['many laws on', `${REGIONAL}Critics read the [laws on foreign representatives]{${LAW}}.`],
    [
      'many bearers',
      `${REGIONAL}It named [foreign representatives]{foreign-representative-label}.`,
    ],
    [
      'many registers',
      `${REGIONAL}It checks [registers of foreign representatives]` +
        '{foreign-representatives-register}.',
    ],
    [
      'one agent, one law',
      `${REGIONAL}They copied a [Russian foreign agent law]{russia-foreign-agents-law-2012}.`,
    ],
    ['many of what is none', `${REGIONAL}Scholars compared foreign agent laws.`],
    ['one benchmark', `${REGIONAL}It has a [human rights benchmark]{human-rights-conditionality}.`],
    ['one inspection', `${REGIONAL}A [punitive inspection]{punitive-inspections-of-ngos} came.`],
    ['many courts are not the court', `${REGIONAL}Supreme Courts and Foreign Ministries differ.`],
    ['two parliaments are not the parliament', `${REGIONAL}Deputies of both parliaments met.`],
  ]);
});

describe('hyphens, dashes and blanks inside', () => {
  testRows([
    ['a no-break hyphen', 'Trains reach [Jalal\u2011Abad]{jalal-abad}.'],
    ['an en dash for a hyphen', 'Trains reach [Jalal–Abad]{jalal-abad}.'],
    ['a hyphen for a blank', 'Lawyers of [Bir-Duino]{bir-duino} objected.'],
    ['a hyphen for an en dash', 'The [Kyrgyz-Tajik conflict]{kyrgyz-tajik-conflict} flared up.'],
    ['an em dash', `${REGIONAL}The [EU—Central Asia summit]{eu-central-asia-summit-2025} ended.`],
    ['blanks for hyphens', 'The [International Center for Not for Profit Law]{icnl} wrote.'],
    ['a line end', 'Villagers met [Sadyr\nJaparov]{sadyr-japarov}.'],
    ['an indent', `${REGIONAL}Scholars of [Chatham\n    House]{chatham-house} wrote.`],
    ['a no-break space', `${REGIONAL}The [Supreme\u00A0Court]{${COURT}} sat.`],
    ['a narrow no-break space', `${REGIONAL}The [Supreme\u202FCourt]{${COURT}} sat.`],
    ['a hyphen between two names', `${REGIONAL}A [Russia]{russia}-[Ukraine]{ukraine} deal failed.`],
  ]);
});

describe('letters that are not what they seem', () => {
  testRows([
    ['a soft hyphen', 'Farmers left [Kyrgyz\u00ADstan]{kyrgyzstan}.'],
    ['a zero-width space', 'Farmers left [Tajiki\u200Bstan]{tajikistan}.'],
    ['a word joiner at a blank', 'Lawyers of [Bir\u2060 Duino]{bir-duino} objected.'],
    ['the ligature ﬁ', 'The [International Center for Not-for-Proﬁt Law]{icnl} wrote.'],
    ['the ligature ﬀ', `The [Ministry of Foreign Aﬀairs of Kyrgyzstan]{${MINISTRY}} spoke.`],
    ['the ligature ﬂ', 'The [Kyrgyz–Tajik conﬂict]{kyrgyz-tajik-conflict} flared up.'],
    ['fullwidth letters', 'Readers like [Ｋｌｏｏｐ]{kloop-media}.'],
    ['a fullwidth acronym', 'Envoys of the [ＣＳＴＯ]{csto} met.'],
  ]);
});

describe('quotation marks', () => {
  testRows([
    ['curly', `${REGIONAL}Critics read the [“foreign representatives” law]{${LAW}}.`],
    ['straight', `${REGIONAL}Critics read the ["foreign representatives" law]{${LAW}}.`],
    ['low and high', `${REGIONAL}Critics read the [„foreign representatives“ law]{${LAW}}.`],
    [
      'single, behind an owner',
      `${REGIONAL}[Kyrgyzstan]{kyrgyzstan}’s [‘foreign representatives’ law]{${LAW}} passed.`,
    ],
    [
      'single, behind a nation',
      `${REGIONAL}A Kyrgyz [‘foreign representatives’ law]{${LAW}} passed.`,
    ],
    [
      'single, with the owner in the name',
      `${REGIONAL}They copied [Russia’s ‘foreign agents’ law]{russia-foreign-agents-law-2012}.`,
    ],
    [
      'straight single, with the owner in the name',
      `${REGIONAL}They copied [Russia's 'foreign agents' law]{russia-foreign-agents-law-2012}.`,
    ],
    [
      'a country before it in the sentence',
      `${REGIONAL}In [Russia]{russia}, the [‘foreign agents’ law]{russia-foreign-agents-law-2012} grew.`,
    ],
    [
      'a bill behind its country, the latest first of two',
      `${REGIONAL}[Kyrgyzstan]{kyrgyzstan}’s [‘foreign agents’ bill]` +
        '{kyrgyz-foreign-representatives-law-2024} fell.',
    ],
    ['round a label', `${REGIONAL}They became “[foreign agents]{foreign-agent-label}” overnight.`],
    ['round the whole', `${REGIONAL}The “[law on foreign representatives]{${LAW}}” passed.`],
    ['round the last word', `${REGIONAL}Staff of [Radio “Azattyk”]{rferl-kyrgyz-service} left.`],
  ]);
});

describe('capitals', () => {
  testRows([
    [
      'a headline in capitals',
      `[KYRGYZSTAN]{kyrgyzstan}’S [SUPREME COURT]{${COURT}} CLOSES [KLOOP MEDIA]{kloop-media}`,
    ],
    ['a short name in capitals', `${REGIONAL}FLOODS REACH [OSH]{osh} OVERNIGHT`],
    ['an acronym that is no city', `${REGIONAL}The OSH rules bind employers.`],
    ['a word that is no acronym', `${REGIONAL}READERS TELL US WHAT THEY SAW`],
    ['a headline in title case', `${REGIONAL}How [Citizens’ Assemblies]{citizens-assemblies} Work`],
    ['a dish', `${REGIONAL}The cook served osh with carrots.`],
  ]);
});

describe('surnames', () => {
  testRows([
    ['before the full name', `Japarov was late. At noon ${JAPAROV}.`],
    ['in the next paragraph', `${JAPAROV}.\n\nAt noon [Japarov]{sadyr-japarov} left.`],
    ['behind their own initial', `${JAPAROV}; S. [Japarov]{sadyr-japarov} signed.`],
    ['behind another initial, and then alone', `${JAPAROV}; A. Japarov signed. So Japarov left.`],
    ['behind a title with a full stop', `${JAPAROV}. Then Mr. [Japarov]{sadyr-japarov} left.`],
    ['behind an office', `${JAPAROV}. Then President [Japarov]{sadyr-japarov} left.`],
    ['behind an office only', 'On Friday President Japarov flew home.'],
    ['behind a rank of somebody else', `${JAPAROV}, and so did General Japarov.`],
    ['behind Mrs', `${JAPAROV}, and so did Mrs Japarov.`],
    ['in the name of a street', `${JAPAROV} on Askarov Street, far from Japarov Avenue.`],
    [
      'of two people of whom we know',
      `${REGIONAL}[Azimjon Askarov]{azimjon-askarov} met [Sherzod Askarov]{sherzod-askarov}. ` +
        'At noon Askarov left.',
    ],
    [
      'on both sides of a dash',
      `${REGIONAL}${JAPAROV}. A [Putin]{vladimir-putin}–[Japarov]{sadyr-japarov} call followed.`,
    ],
    ['well known, behind another first name', `${REGIONAL}The banker Igor Putin flew home.`],
    [
      'of bodies: a short name after the full one',
      `${REGIONAL}Amnesty was given. [Amnesty International]{amnesty-international} came, ` +
        'and [Amnesty]{amnesty-international} spoke.',
    ],
  ]);
});

describe('of which country', () => {
  testRows([
    ['the page’s', `${REGIONAL}The [Supreme Court]{${COURT}} sat.`],
    ['an owner’s', `${REGIONAL}On Friday [Russia]{russia}’s Supreme Court sat.`],
    ['an unknown owner’s', `${REGIONAL}On Friday Seoul’s Foreign Ministry spoke.`],
    ['a nation’s', `${REGIONAL}On Friday the Uzbek Supreme Court sat.`],
    ['that of an acronym', `${REGIONAL}On Friday the [U.S.]{united-states} Supreme Court sat.`],
    ['that of', `${REGIONAL}The Supreme Court of [Uzbekistan]{uzbekistan} sat.`],
    ['that of a country without a record', `${REGIONAL}The Foreign Ministry of Japan spoke.`],
    ['the last in the sentence', `${REGIONAL}In Georgia, people say, the parliament rose.`],
    [
      'the last of two in the sentence',
      `${REGIONAL}[Russia]{russia} waits while in [Kyrgyzstan]{kyrgyzstan} the ` +
        `[Supreme Court]{${COURT}} sits.`,
    ],
    [
      'two alike on the page',
      `${REGIONAL}He left [Kazakhstan]{kazakhstan}. The Supreme Court sat.`,
    ],
    ['a nation’s parliament', `${REGIONAL}On Friday the Georgian parliament rose.`],
    ['the nation of the name', 'On Friday the [Kyrgyz parliament]{jogorku-kenesh} rose.'],
    ['another country’s code', `${REGIONAL}The Criminal Code grew by a page.`],
    ['the code of the page’s', `${KAZAKH}The [Criminal Code]{kazakhstan-criminal-code-2015} grew.`],
    ['a nation’s code', `${KAZAKH}The Kyrgyz Criminal Code grew by a page.`],
    ['an article of another code', `${KAZAKH}He read Article 174 of the Kyrgyz Criminal Code.`],
    [
      'a ministry of the sentence',
      `${REGIONAL}In [Tajikistan]{tajikistan}, the [Ministry of Justice]` +
        '{tajikistan-ministry-of-justice} keeps lists.',
    ],
    ['a parliament of many', `${REGIONAL}Members of the European Parliament came.`],
  ]);
});

describe('the left one, and the longest', () => {
  testRows([
    ['a surname in a longer name', 'The [Japarov government]{government-of-kyrgyzstan} met.'],
    ['a full name at its left', 'The [Sadyr Japarov]{sadyr-japarov} government met.'],
    ['a country in a bank', `${REGIONAL}The [Central Bank of Russia]{central-bank-of-russia} met.`],
    ['a country at the end', 'Lawyers of [Bir Duino Kyrgyzstan]{bir-duino} objected.'],
    ['a comma', 'Lawyers of [Bir Duino]{bir-duino}, [Kyrgyzstan]{kyrgyzstan}, objected.'],
    ['a place in an event', 'He saw the [2010 clashes in southern Kyrgyzstan]{june-2010-clashes}.'],
    ['a number that is no channel', `${REGIONAL}The ultimatum gave Russia 24 hours.`],
  ]);
});

describe('names the world over', () => {
  testRows([
    ['far from the region', 'The European Union called Vladimir Putin in Moscow.'],
    ['beside one name of the region', 'The European Union thanked [Bishkek]{bishkek}.'],
    [
      'before two names of the region',
      'The [European Union]{european-union} thanked [Bishkek]{bishkek} and [Osh city]{osh}.',
    ],
    [
      'beside one name, twice',
      '[Bishkek]{bishkek} slept when [Bishkek]{bishkek}’s guests from the [OSCE]{osce} came.',
    ],
    ['beside names that need the region', 'Nomad TV and the Supreme Court praised the OSCE.'],
    ['a surname after its full name', 'Elvira Nabiullina spoke, and Nabiullina left.'],
  ]);
});
