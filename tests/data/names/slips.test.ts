import { describe } from 'vitest';
import { REGIONAL, testRows } from './marked.ts';

describe('one slip in the name of a country', () => {
  testRows([
    ['a letter left out', 'Farmers left [Kyrgystan]{kyrgyzstan}.'],
    ['another left out', 'Farmers left [Kyrgzstan]{kyrgyzstan}.'],
    ['two letters swapped', 'Farmers left [Krygyzstan]{kyrgyzstan}.'],
    ['two letters swapped in the middle', 'Farmers left [Kyrgzystan]{kyrgyzstan}.'],
    ['a letter put in', 'Wheat from [Kazakhistan]{kazakhstan} is cheap.'],
    ['a letter put in early', 'Wheat from [Khazakhstan]{kazakhstan} is cheap.'],
    ['a vowel left out', 'Farmers left [Tajikstan]{tajikistan}.'],
    ['a vowel for another', 'Farmers left [Tajakistan]{tajikistan}.'],
    ['a vowel for another, in the middle', 'Gas from [Turkmanistan]{turkmenistan} is cheap.'],
    ['a vowel put in', 'Gas from [Turkemenistan]{turkmenistan} is cheap.'],
    ['but not where words are derived', 'Cotton from Uzbekistsan is cheap.'],
    ['neighbours swapped early', 'Cotton from [Ubzekistan]{uzbekistan} is cheap.'],
    ['before a possessive', 'Farmers praised [Kyrgystan]{kyrgyzstan}’s pastures.'],
    ['in a headline in capitals', '[KYRGYSTAN]{kyrgyzstan} VOTES ON SUNDAY'],
    ['over a soft hyphen', 'Farmers left [Kyrgy\u00ADstan]{kyrgyzstan}.'],
    ['within its longer name', 'Wheat from the [Republic of Kazahkstan]{kazakhstan} is cheap.'],
    ['in a short name of two words', 'Farmers left the [Kyrgyz Repulic]{kyrgyzstan}.'],
  ]);
});

describe('one slip in a person’s name', () => {
  testRows([
    ['one l', `${REGIONAL}Bankers heard [Elvira Nabiulina]{elvira-nabiullina}.`],
    ['two letters swapped', `${REGIONAL}Bankers heard [Elvira Nabuillina]{elvira-nabiullina}.`],
    ['a t put in', `${REGIONAL}Fans met [Roman Abramovitch]{roman-abramovich}.`],
    ['two b', 'Reporters met [Makhabbat Tazhibek kyzy]{makhabat-tazhibek-kyzy}.'],
    ['a vowel left out of the first name', `${REGIONAL}Guests of [Vladmir Putin]{vladimir-putin}.`],
    ['a vowel for another', `${REGIONAL}Editors met [Volodomyr Zelensky]{volodymyr-zelensky}.`],
    ['but not letters swapped at the end', `${REGIONAL}Editors met Volodymyr Zelenksy.`],
    ['k for kh', `${REGIONAL}Engineers met [Alexei Likachev]{aleksei-likhachev}.`],
    ['ie for ei', 'Researchers thanked [Maisy Wiecherding]{maisy-weicherding}.'],
  ]);
});

describe('one slip in the name of a body', () => {
  testRows([
    ['a vowel left out', 'The [Collective Securty Treaty Organization]{csto} met.'],
    ['one t', 'The [Norwegian Helsinki Commitee]{norwegian-helsinki-committee} wrote.'],
    ['ei for ie', 'The [Norweigan Helsinki Committee]{norwegian-helsinki-committee} wrote.'],
    ['o put in', 'The [Euroasian Economic Union]{eurasian-economic-union} met.'],
    ['e put in', `${REGIONAL}The [Carnegie Endowement]{carnegie-endowment} wrote.`],
    [
      'a consonant left out',
      `${REGIONAL}The [UN Working Group on Arbitary Detention]{un-wgad} met.`,
    ],
    ['beside lower case', `${REGIONAL}They fear [Magnitzky sanctions]{magnitsky-sanctions}.`],
    ['in its country', 'The [Supreme Court of Kyrgystan]{supreme-court-of-kyrgyzstan} sat.'],
  ]);
});

describe('too much for one slip', () => {
  testRows([
    ['two in a country', 'Farmers left Krygystan.'],
    ['two in another country', 'Farmers left Ubzekistsan.'],
    ['two in one word', `${REGIONAL}Bankers heard Elvira Nabuillnia.`],
    ['one in each of two words', 'The Collective Securty Treaty Organzation met.'],
    ['no other word to hold on to', `${REGIONAL}Bankers heard Nabuillina.`],
    [
      'a bare surname after the full name',
      `${REGIONAL}[Elvira Nabiullina]{elvira-nabiullina} spoke, and Nabuillina left.`,
    ],
    ['another first name to hold on to', `${REGIONAL}Bankers heard Elmira Nabuillina.`],
  ]);
});

describe('words too short or too common for a slip', () => {
  testRows([
    ['a surname of seven letters', 'Villagers met Sadyr Japaorv.'],
    ['a first name of seven letters', 'Guards saluted Emonali Rahmon.'],
    ['a first name of five letters', `${REGIONAL}Fans met Ramon Abramovich.`],
    ['a short surname', `${REGIONAL}Readers met Adam Hugo and Ilan Shore.`],
    ['a city of seven letters', 'Snow fell on Bishekk and Biskhek.'],
    ['seven letters beside an exact word', `${REGIONAL}Scholars of Chatahm House wrote.`],
    ['seven letters beside two exact words', `${REGIONAL}The Foriegn Policy Centre wrote.`],
    ['an acronym', `${REGIONAL}The CTSO and the OCSE met.`],
    ['an acronym with a letter more or less', `${REGIONAL}The EAEEU and the CIVICS met.`],
    ['a country in lower case', 'They looked up kyrgystan and uzbekistsan.'],
    ['a label in lower case', `${REGIONAL}It became an undesireable organization.`],
    ['a law in lower case', `${REGIONAL}Critics read the foreign representitives law.`],
  ]);
});

describe('a word that is another name', () => {
  testRows([
    [
      'a country for its people',
      `${REGIONAL}The [Kyrgyzstan]{kyrgyzstan} [parliament]{jogorku-kenesh} rose.`,
    ],
    ['a country for its people again', `${REGIONAL}The [Kyrgyzstan]{kyrgyzstan} government met.`],
    ['other lands', 'Caravans from Tatarstan, Dagestan and Kurdistan came.'],
    ['Azimkhan is not Azimzhan', 'The wrestler Azimkhan Askarov came home.'],
    ['Zhakparov is not Zhaparov', 'The wrestler Sadyr Zhakparov came home.'],
    ['Dzhafarov is not Dzhaparov', 'The wrestler Sadyr Dzhafarov came home.'],
    ['-in is not -ina', `${REGIONAL}The chemist Elvira Nabiullin came home.`],
    ['-ov is not -ova', `${REGIONAL}The chemist Anna Abakumov came home.`],
    ['-ska is not -sky', `${REGIONAL}The chemist Vladimir Zelenska came home.`],
    ['-eva is not -ev', `${REGIONAL}The chemist Alexei Likhacheva came home.`],
  ]);
});
