import { describe } from 'vitest';
import { REGIONAL, testRows } from './marked.ts';

/** Pages of the region on which another country than Kyrgyzstan is the one most named. */
const KAZAKH = '[Kazakhstan]{kazakhstan}: the steppe of [Kazakhstan]{kazakhstan}.\n\n';
const TAJIK = '[Tajikistan]{tajikistan}: the valleys of [Tajikistan]{tajikistan}.\n\n';
const UZBEK = '[Uzbekistan]{uzbekistan}: the towns of [Uzbekistan]{uzbekistan}.\n\n';

describe('pages about other places show nothing', () => {
  testRows([
    [
      'Russia alone',
      'Russia’s Duma backed Vladimir Putin; the Kremlin thanked the Bank of Russia.',
    ],
    ['foreign agents in Russia', 'Moscow named Meduza and two poets foreign agents.'],
    ['foreign agents in Georgia', 'Georgia’s foreign agents law alarms the EU and the U.S.'],
    ['foreign agents in Hungary', 'Hungary hunts foreign agents; the European Union sued.'],
    ['foreign agents in Slovakia', 'Slovakia dropped the foreign agent label from its NGO bill.'],
    ['foreign agents in Israel', 'Israel’s foreign agents bill taxes gifts from abroad.'],
    ['foreign agents in Nicaragua', 'Nicaragua’s foreign agents law closed a thousand charities.'],
    ['foreign agents in El Salvador', 'El Salvador’s law on foreign agents takes 30 percent.'],
    ['foreign agents in Bosnia', 'Republika Srpska cites traditional values and foreign agents.'],
    ['foreign agents in the US', 'Under FARA foreign agents of the United Kingdom register.'],
    ['Turkish', 'Kremlin Sözcüsü Dmitriy Peskov, Gürcistan’daki yabancı ajan yasasını övdü.'],
    ['German', 'Die EU und die UN mahnen Ungarn; der Sender RT bleibt gesperrt.'],
    ['French', 'Volodymyr Zelensky refuse ; l’OSCE et Amnesty International protestent.'],
    ['Spanish', 'El Kremlin y CIVICUS callan sobre la ley de agentes extranjeros.'],
    ['Russian', 'Верховный суд США отклонил иск; Россия и Украина ждут решения ЕС.'],
    ['civic space in Zambia', 'Civic space is shrinking in Zambia, civic space in Togo too.'],
    ['a fine over an LGBT novel', 'A bookshop in Budapest was fined over an LGBT novel.'],
    ['digital nomads in Bali', 'Digital nomads in Bali pay more than digital nomads in Porto.'],
    ['sanctions on Iran', 'Secondary sanctions on Iran come before new sanctions on Russia.'],
    ['Moscow, Idaho', 'Police in Moscow, Idaho, reopened the road to Moscow.'],
    ['Moscow mule', 'She ordered a Moscow mule, he asked for a White Russian.'],
    ['The Russia House', 'Sean Connery starred in The Russia House.'],
    ['bicycles', 'Kremlin bicycles are built in Utrecht and sold in Britain.'],
    ['an Italian trio', 'Meduza played Leeds; Red Roof and Nota Bene opened for them.'],
    ['a channel for campers', 'Nomad TV, a channel for campers, has left the UK.'],
    ['retweets and reverse transcription', 'RT @lab: the RT step failed.'],
    ['courts and houses without a country', 'The Supreme Court and parliament moved back to town.'],
    ['a parade of champions', 'The Victory Parade in Liverpool drew a million.'],
    ['Osh, once', 'The cyclist fell ill in Osh.'],
    [
      'one name of the region is not enough',
      '[Kazakhstan]{kazakhstan} sent one swimmer, Russia and Ukraine sent ten, the UK none.',
    ],
  ]);
});

describe('bodies of other countries on pages about the region', () => {
  testRows([
    ['Supreme Court of the US', `${REGIONAL}The Supreme Court of the [US]{united-states} agreed.`],
    ['UK Supreme Court', `${REGIONAL}The [UK]{united-kingdom} Supreme Court sits in London.`],
    ['India’s Supreme Court', `${REGIONAL}India’s Supreme Court heard him.`],
    ['Supreme Court of Pakistan', `${REGIONAL}The Supreme Court of Pakistan heard him.`],
    [
      'Верховный суд Индии',
      `${REGIONAL}[Верховный суд Кыргызстана]{supreme-court-of-kyrgyzstan} ждёт, Верховный суд Индии решил.`,
    ],
    ['a court in Kyrgyz', `${REGIONAL}[Өзбекстандын]{uzbekistan} Жогорку соту чечим чыгарды.`],
    ['the country most named', `${REGIONAL}${UZBEK}The Supreme Court ruled, parliament agreed.`],
    [
      'the country most named has no record',
      `${REGIONAL}In Mongolia, all of Mongolia, they asked what Mongolia wants.\n\nParliament voted.`,
    ],
    [
      'two countries named alike',
      '[Kyrgyzstan]{kyrgyzstan} and [Uzbekistan]{uzbekistan}.\n\nThe Supreme Court ruled.',
    ],
    ['parliament in Georgia', `${REGIONAL}In Georgia, parliament voted at night.`],
    [
      'a court in the US state',
      `${REGIONAL}In Georgia, north of Florida, the Supreme Court agreed.`,
    ],
    ['Georgian parliament', `${REGIONAL}The Georgian parliament voted at night.`],
    ['Lebanon’s parliament', `${REGIONAL}Lebanon’s parliament failed to elect a speaker.`],
    ['parliament of Turkey', `${REGIONAL}The parliament of Turkey ratified it.`],
    ['Kazakh parliament', `${REGIONAL}The Kazakh parliament ratified it.`],
    ['European Parliament', `${REGIONAL}The European Parliament debated it.`],
    ['a committee of a parliament', `${REGIONAL}The parliament’s Human Rights Committee met.`],
    ['Chinese Foreign Ministry', `${REGIONAL}The Chinese Foreign Ministry summoned him.`],
    ['МИД КНР', `${REGIONAL}МИД КНР и МИД [Казахстана]{kazakhstan} сделали заявления.`],
    [
      'a foreign ministry in Kyrgyz',
      `${REGIONAL}[Казакстандын]{kazakhstan} Тышкы иштер министрлиги жооп берди.`,
    ],
    ['a prosecutor', `${REGIONAL}The Prosecutor General of [Ukraine]{ukraine} resigned.`],
    ['a cabinet', `${REGIONAL}The Cabinet of Ministers of [Uzbekistan]{uzbekistan} met.`],
    ['a cabinet in Russian', `${REGIONAL}Кабинет министров [Украины]{ukraine} ушёл в отставку.`],
    ['a central bank', `${REGIONAL}The Central Bank of [Uzbekistan]{uzbekistan} cut its rate.`],
    ['European Central Bank', `${REGIONAL}The European Central Bank cut its rate.`],
    ['Центробанк', `${REGIONAL}Центробанк [Узбекистана]{uzbekistan} снизил ставку.`],
    ['a ministry', `${TAJIK}The Ministry of Justice of [Kazakhstan]{kazakhstan} replied.`],
    ['Armenian Justice Ministry', `${TAJIK}The Armenian Justice Ministry replied.`],
    ['a bookshop in Bishkek', `${REGIONAL}The Nota Bene bookshop of [Bishkek]{bishkek} closed.`],
    ['Nomad TV of Mongolia', `${REGIONAL}In Mongolia, Nomad TV shows wrestling.`],
    ['Nomad TV of Kazakhstan', `${REGIONAL}[Kazakhstan]{kazakhstan}’s Nomad TV shows it.`],
  ]);
});

describe('laws and matters of other countries on pages about the region', () => {
  testRows([
    ['Georgia’s foreign agents law', `${REGIONAL}Georgia’s foreign agents law passed.`],
    ['Hungary’s foreign agents bill', `${REGIONAL}Hungary’s foreign agents bill passed.`],
    ['FARA', `${REGIONAL}The Foreign Agents Registration Act dates from 1938.`],
    ['a draft in Georgia', `${REGIONAL}In Georgia, the draft foreign agents law came back.`],
    ['закон об иноагентах', `${REGIONAL}Парламент Грузии вернулся к закону об иноагентах.`],
    ['закон об иностранных агентах', `${REGIONAL}Венгрии не нужен закон об иностранных агентах.`],
    ['foreign representatives', `${REGIONAL}Japan’s foreign representatives register is old.`],
    [
      'the bill that was rejected in 2016, not the laws before and after it',
      `${REGIONAL}In 2016 deputies threw out the [draft ‘foreign agents’ law]{kyrgyz-foreign-agents-bill-2016}.`,
    ],
    [
      'the act of 2012, not the bill',
      `${REGIONAL}The model was [Russia’s ‘Foreign Agents’ law]{russia-foreign-agents-law-2012}.`,
    ],
    ['Criminal Code of Canada', `${KAZAKH}The Criminal Code of Canada has no such article.`],
    ['Kyrgyz Criminal Code', `${KAZAKH}[Kyrgyzstan]{kyrgyzstan}’s Criminal Code is newer.`],
    ['Article 174, nobody said of what', `${KAZAKH}Under Article 174 the treaty ends.`],
    [
      'Article 174 of another code',
      `${KAZAKH}[Article 174 of the Kazakh Criminal Code]{kazakhstan-article-174} is not Article 174 of the Labour Code.`,
    ],
    [
      'статья 174 УК РФ',
      `${KAZAKH}Речь о [статье 174 Уголовного кодекса Казахстана]{kazakhstan-article-174}, а не о статье 174 УК [РФ]{russia}.`,
    ],
    ['on Public Associations', `${TAJIK}Belarus’s Law on Public Associations is older.`],
    ['mass media law', `${REGIONAL}Azerbaijan’s mass media law came first.`],
    ['law on mass media', `${REGIONAL}The law on mass media of Armenia came first.`],
    ['October 2020 protests', `${REGIONAL}Nigeria’s October 2020 protests began online.`],
    ['island of democracy', `${REGIONAL}Mongolia likes the words “island of democracy”.`],
    ['citizens’ assemblies', `${REGIONAL}Ireland’s citizens’ assemblies were the model.`],
    ['ethnic Uzbeks', `${REGIONAL}Afghanistan’s ethnic Uzbeks speak Dari as well.`],
    ['EPCA', `${REGIONAL}Armenia’s EPCA was signed in Brussels.`],
    [
      'the long name of an EPCA',
      `${KAZAKH}The enhanced partnership and cooperation agreement holds.`,
    ],
    ['digital nomads', `${REGIONAL}Estonia’s digital nomads pay no tax there.`],
    ['a plan', `${REGIONAL}Mongolia’s National Human Rights Action Plan has ended.`],
    ['playbook', `${REGIONAL}Belarus’s authoritarian playbook is well known.`],
    ['relocants', `${REGIONAL}Релоканты Сербии чаще открывают кафе.`],
  ]);
});
