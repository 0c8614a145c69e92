import { describe } from 'vitest';
import { REGIONAL, testRows } from './marked.ts';

const JAPAROV = '[Sadyr Japarov]{sadyr-japarov} spoke';
const UMAROV = `${REGIONAL}[Temur Umarov]{temur-umarov} spoke`;

describe('ж and дж', () => {
  testRows([
    ['zh (BGN/PCGN)', 'Villagers met [Sadyr Zhaparov]{sadyr-japarov}.'],
    ['dj (French)', 'Villagers met [Sadyr Djaparov]{sadyr-japarov}.'],
    ['dsch and w (German)', 'Villagers met [Sadyr Dschaparow]{sadyr-japarov}.'],
    ['ž (ISO 9)', 'Villagers met [Sadyr Žaparov]{sadyr-japarov}.'],
    ['ž with a combining caron', 'Villagers met [Sadyr Z\u030Caparov]{sadyr-japarov}.'],
    ['z, where the caron is lost', 'Villagers met [Sadyr Zaparov]{sadyr-japarov}.'],
    ['dzh inside a first name', 'Friends of [Azimdzhan Askarov]{azimjon-askarov} wrote.'],
    ['dž inside a first name', 'Friends of [Azimdžan Askarov]{azimjon-askarov} wrote.'],
    ['dj before o', 'Friends of [Azimdjon Askarov]{azimjon-askarov} wrote.'],
    ['zh before o', 'Friends of [Azimzhon Askarov]{azimjon-askarov} wrote.'],
    ['ž before kyzy', 'Reporters met [Makhabat Tažibek kyzy]{makhabat-tazhibek-kyzy}.'],
    ['z before kyzy', 'Reporters met [Mahabat Tazibek kyzy]{makhabat-tazhibek-kyzy}.'],
    ['zh in the name of the parliament', 'The [Zhogorku Kenesh]{jogorku-kenesh} rose early.'],
    ['dj in a country', 'Farmers left [Tadjikistan]{tajikistan}.'],
    ['dj in its people', 'Three [Tadjikistanis]{tajikistan} won medals.'],
    ['dž in a country', 'Farmers left [Tadžikistan]{tajikistan}.'],
    ['dz in a country', 'Farmers left [Tadzikistan]{tajikistan}.'],
    ['dsch in a country', 'Farmers left [Tadschikistan]{tajikistan}.'],
    ['c in a country', 'Farmers left [Tacikistan]{tajikistan}.'],
    ['the Russian name of a republic', 'A stamp reads [Respublika Tadžikistan]{tajikistan}.'],
    ['dž in a city', 'Trains reach [Džalal-Abad]{jalal-abad}.'],
    ['dsch in a city', 'Trains reach [Dschalal-Abad]{jalal-abad}.'],
    ['dj with the final t of Kyrgyz', 'Trains reach [Djalal-Abat]{jalal-abad}.'],
    ['a blank for the hyphen', 'Trains reach [Djalal Abad]{jalal-abad}.'],
  ]);
});

describe('х, ш and ч', () => {
  testRows([
    ['h for kh in a first name', 'They met [Mahabat Tazhibek kyzy]{makhabat-tazhibek-kyzy}.'],
    ['h in a country (ISO 9)', 'Wheat from [Kazahstan]{kazakhstan} is cheap.'],
    ['k in a country, as Kyrgyz has it', 'Wheat from [Kazakstan]{kazakhstan} is cheap.'],
    ['h before č', `${REGIONAL}Engineers met [Aleksei Lihačev]{aleksei-likhachev}.`],
    ['h before ch', `${REGIONAL}Engineers met [Aleksei Lihachev]{aleksei-likhachev}.`],
    ['tch and ï (French)', `${REGIONAL}Engineers met [Alexeï Likhatchev]{aleksei-likhachev}.`],
    ['š in a city', 'Snow fell on [Biškek]{bishkek}.'],
    ['ş in a city', 'Snow fell on [Bişkek]{bishkek}.'],
    ['s, where the caron is lost', 'Snow fell on [Biskek]{bishkek}.'],
    ['sch in a city', 'Snow fell on [Bischkek]{bishkek}.'],
    ['š in a first name', `${REGIONAL}Students met [Šerzod Askarov]{sherzod-askarov}.`],
    ['ş with a cedilla', `${REGIONAL}Students met [Ilan Şor]{ilan-shor}.`],
    ['sch in a surname', `${REGIONAL}Students met [Ilan Schor]{ilan-shor}.`],
    ['č at the end', `${REGIONAL}Fans met [Roman Abramovič]{roman-abramovich}.`],
    ['c, where the caron is lost', `${REGIONAL}Fans met [Roman Abramovic]{roman-abramovich}.`],
    ['tch at the end', `${REGIONAL}Fans met [Roman Abramovitch]{roman-abramovich}.`],
    ['tsch and w', `${REGIONAL}Fans met [Roman Abramowitsch]{roman-abramovich}.`],
    ['ych (Ukrainian)', `${REGIONAL}Fans met [Roman Abramovych]{roman-abramovich}.`],
  ]);
});

describe('endings', () => {
  testRows([
    ['-iy in a first name', `${REGIONAL}Reporters rang [Dmitriy Peskov]{dmitry-peskov}.`],
    ['-ii in a first name (ICAO)', `${REGIONAL}Reporters rang [Dmitrii Peskov]{dmitry-peskov}.`],
    ['-ij in a first name (ISO 9)', `${REGIONAL}Reporters rang [Dmitrij Peskov]{dmitry-peskov}.`],
    ['-iĭ in a first name (ALA-LC)', `${REGIONAL}Reporters rang [Dmitriĭ Peskov]{dmitry-peskov}.`],
    ['-iy where -i is due', 'Guards saluted [Emomaliy Rahmon]{emomali-rahmon}.'],
    ['-ej', `${REGIONAL}Engineers met [Aleksej Likhachev]{aleksei-likhachev}.`],
    ['-yov for -ёв', `${REGIONAL}Engineers met [Alexey Likhachyov]{aleksei-likhachev}.`],
    ['-ov for -ёв', `${REGIONAL}Engineers met [Aleksey Likhachov]{aleksei-likhachev}.`],
    ['-ëv for -ёв', `${REGIONAL}Engineers met [Aleksej Lihačëv]{aleksei-likhachev}.`],
    ['-skij', `${REGIONAL}Editors met [Volodymyr Zelenskij]{volodymyr-zelensky}.`],
    ['-skii', `${REGIONAL}Editors met [Vladimir Zelenskii]{volodymyr-zelensky}.`],
    ['-skyi', `${REGIONAL}Editors met [Volodymyr Zelenskyi]{volodymyr-zelensky}.`],
    ['-ski and a struck ł', `${REGIONAL}Editors met [Wołodymyr Zełenski]{volodymyr-zelensky}.`],
    ['-ow', `${REGIONAL}Reporters rang [Dmitri Peskow]{dmitry-peskov}.`],
    ['-off', 'Friends of [Azimjan Askaroff]{azimjon-askarov} wrote.'],
    ['-ijew for -иев', 'Farmers met [Temir Sarijew]{temir-sariev}.'],
    ['-iyev for -иев', 'Farmers met [Temir Sariyev]{temir-sariev}.'],
    ['-iya for -ия', 'Old maps of [Kirgiziya]{kyrgyzstan} hang here.'],
    ['-ija for -ия', 'Old maps of [Turkmenija]{turkmenistan} hang here.'],
  ]);
});

describe('vowels, and letters between', () => {
  testRows([
    ['ou in a surname', `${REGIONAL}Bankers heard [Elvira Nabioullina]{elvira-nabiullina}.`],
    ['ou in both names', `${REGIONAL}Students heard [Temour Oumarov]{temur-umarov}.`],
    ['ou and é in a country', 'Cotton from [Ouzbékistan]{uzbekistan} is cheap.'],
    ['ü in a country', 'Gas from [Türkmenistan]{turkmenistan} is cheap.'],
    ['i for ы in a first name', 'Villagers met [Sadir Japarov]{sadyr-japarov}.'],
    ['i for ы in a country', 'Old maps of [Kirgizstan]{kyrgyzstan} hang here.'],
    ['gh for г', 'Old maps of [Kyrghyzstan]{kyrgyzstan} hang here.'],
    ['gh in a longer name', 'It rained all over [southern Kirghizstan]{southern-kyrgyzstan}.'],
    ['Kyrgyz words in Latin letters', 'A coin reads [Kyrgyz Respublikasy]{kyrgyzstan}.'],
    ['w for в in a first name', `${REGIONAL}Guests of [Wladimir Putin]{vladimir-putin} came.`],
    ['an apostrophe for ь', `${REGIONAL}Bankers heard [El’vira Nabiullina]{elvira-nabiullina}.`],
    ['a prime for ь', `${REGIONAL}Bankers heard [Elʹvira Nabiullina]{elvira-nabiullina}.`],
    ['a letter written twice', 'Guards saluted [Emomalli Rahmon]{emomali-rahmon}.'],
    ['a father’s name', 'Next, [Sadyr Nurgozhoyevich Zhaparov]{sadyr-japarov} signed.'],
    ['a hyphen and a capital', 'They met [Mahabat Tajibek-Kyzy]{makhabat-tazhibek-kyzy}.'],
  ]);
});

describe('a surname spelled in another way than the full name', () => {
  testRows([
    ['j, then ž', `${JAPAROV}, and [Žaparov]{sadyr-japarov} left.`],
    ['j, then dj', `${JAPAROV}, and [Djaparov]{sadyr-japarov} left.`],
    ['Cyrillic, then dzh', '[Садыр Жапаров]{sadyr-japarov} – [Dzhaparov]{sadyr-japarov} to some.'],
    ['h, then kh', '[Emomali Rahmon]{emomali-rahmon} spoke, and [Rakhmon]{emomali-rahmon} left.'],
    ['-iev, then -ijev', '[Temir Sariev]{temir-sariev} spoke, and [Sarijev]{temir-sariev} left.'],
    ['-ov, then -ow', '[Azimjan Askarov]{azimjon-askarov} wrote; [Askarow]{azimjon-askarov} drew.'],
    [
      '-sky, then -skij',
      `${REGIONAL}[Volodymyr Zelensky]{volodymyr-zelensky} spoke, and ` +
        '[Zelenskij]{volodymyr-zelensky} left.',
    ],
    [
      'u, then ou',
      `${REGIONAL}[Elvira Nabiullina]{elvira-nabiullina} spoke, and ` +
        '[Nabioullina]{elvira-nabiullina} left.',
    ],
    [
      'zh, then j',
      '[Makhabat Tazhibek kyzy]{makhabat-tazhibek-kyzy} spoke, and ' +
        '[Tajibek-kyzy]{makhabat-tazhibek-kyzy} left.',
    ],
    [
      'another bearer in a third spelling ends it',
      `${JAPAROV}, as did Akylbek Dzhaparov. In the end Japarov left.`,
    ],
  ]);
});

describe('names that look alike and are others', () => {
  testRows([
    ['f is not p', 'The singer Sadyr Jafarov came home.'],
    ['kp is not p', `${JAPAROV}, and Zhakparov left.`],
    ['-idze is not -ov', `${JAPAROV}, and Japaridze left.`],
    ['s is not zh', `${JAPAROV}, and Saparov left.`],
    ['sh is not zh', `${JAPAROV}, and Shaparov left.`],
    ['-ova is a woman', `${JAPAROV}, and Zhaparova left.`],
    ['a woman in full', 'The singer Meerim Dzhaparova came home.'],
    ['-ovna is a father’s name', `${JAPAROV}, and Japarovna left.`],
    ['uulu is a son', 'The wrestler Bakyt Tazhibek uulu came home.'],
    ['a is not o', '[Emomali Rahmon]{emomali-rahmon} spoke, and Rahman left.'],
    ['-ov makes another surname', '[Emomali Rahmon]{emomali-rahmon} spoke, and Rakhmonov left.'],
    ['a first name as a surname', 'Reporters waited for Rustam Emomali at the gate.'],
    ['a woman called Peskova', `${REGIONAL}[Dmitry Peskov]{dmitry-peskov} spoke; Peskova left.`],
    ['a woman called Umarova', `${UMAROV}, and Umarova left.`],
    ['another first name', `${UMAROV}. A film told of Doku Oumarov.`],
    ['Timur is not Temur', `${REGIONAL}The boxer Timur Umarov came home.`],
    ['a scholar of the name', `${REGIONAL}Readers love Dmitry Lihachev and his books.`],
    ['-ov is not -ovich', `${REGIONAL}The tenor Roman Abramov came home.`],
    ['a Myles of English stock', `${REGIONAL}The banker Richard Myles came home.`],
    ['a Hugh of English stock', `${REGIONAL}The banker Adam Hugh came home.`],
    ['Osha is not Osh', `${REGIONAL}The novel is about a girl called Osha.`],
    ['Os is not Osh', `${REGIONAL}The band is called Os and plays jazz.`],
    ['a city of Afghanistan', `${REGIONAL}Floods reached Jalalabad in Afghanistan.`],
    ['a ship', `${REGIONAL}The cruiser Moskva lay in port.`],
    ['a news agency', `${REGIONAL}The agency Rossiya Segodnya moved house.`],
    ['an old land', 'Caravans crossed Turkestan for months.'],
    ['nations without their countries', 'A Tadjik poet and a Kirghiz painter met.'],
  ]);
});
