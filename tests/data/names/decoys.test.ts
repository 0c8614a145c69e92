import { describe } from 'vitest';
import { REGIONAL, testRows } from './marked.ts';

/** A page on which the full name has stood, so that the surname alone would count. */
const JAPAROV = `${REGIONAL}[Sadyr Japarov]{sadyr-japarov} flew home.\n\n`;

describe('inside a longer name', () => {
  testRows([
    ['Kyrgyz language and airlines', `${REGIONAL}Kyrgyz Airlines drops the Kyrgyz language.`],
    ['кыргыз тили is not кыргыз эли', `${REGIONAL}Мыйзам кыргыз тилинде жазылган.`],
    ['Kyrgyz people', `${REGIONAL}For many [Kyrgyz people]{kyrgyz-people} the move paid off.`],
    ['Kremlin.ru', `${REGIONAL}The [Kremlin]{kremlin} put it on [Kremlin.ru]{kremlin-ru}.`],
    ['сайт Кремля', `${REGIONAL}Снимок убрали с [сайта Кремля]{kremlin-ru}.`],
    ['Russia Today', `${REGIONAL}The clip was first shown by [Russia Today]{rt}.`],
    ['Russia-24', `${REGIONAL}A [Russia-24]{russia-24} crew was at the gate.`],
    ['EUobserver', `${REGIONAL}[EUobserver]{euobserver} had asked the EUISS for a comment.`],
    ['an EU observer', `${REGIONAL}One [EU]{european-union} observer was turned away.`],
    ['The Washington Post', `${REGIONAL}The Washington Post printed the photograph.`],
    ['The Moscow Times', `${REGIONAL}The Moscow Times printed it too.`],
    ['Moscow State University', `${REGIONAL}She read law at Moscow State University.`],
    ['Kazan Kremlin', `${REGIONAL}The tourists liked the Kazan Kremlin best.`],
    ['Казанский Кремль declined', `${REGIONAL}Выставку открыли в Казанском Кремле.`],
    ['Novgorod Kremlin', `${REGIONAL}The bell hangs in the Novgorod Kremlin.`],
    ['United Russia', `${REGIONAL}Deputies of United Russia came as observers.`],
    ['Голос Америки', `${REGIONAL}Об этом он рассказал «Голосу Америки».`],
    ['Латинская Америка', `${REGIONAL}Похожие нормы есть в Латинской Америке.`],
    ['University of Central Asia', `${REGIONAL}The University of Central Asia has a new dean.`],
    [
      'two mentions of that university do not make a page about the region',
      'The University of Central Asia won. The EU pays the University of Central Asia.',
    ],
    ['AUCA in Russian', `${REGIONAL}Он учился в Американском университете в Центральной Азии.`],
    ['Central Asia Institute', `${REGIONAL}The Central Asia Institute builds schools.`],
    ['a breed of dogs', 'A Central Asian Shepherd won best in show in Leipzig.'],
    ['Ukraine International Airlines', `${REGIONAL}Ukraine International Airlines cut the route.`],
    ['Osh Bazaar of Bishkek', `${REGIONAL}[Bishkek]{bishkek}’s Osh Bazaar burned again.`],
    ['Ош базары', `${REGIONAL}[Бишкектеги]{bishkek} Ош базары эртең иштебейт.`],
    ['Bishkek Park', `${REGIONAL}The shops of Bishkek Park reopened.`],
    ['Osh State University', `${REGIONAL}Osh State University has a new rector.`],
    ['the party Mekenim Kyrgyzstan', 'Mekenim Kyrgyzstan came third in the vote.'],
    [
      'Kazakhstan in the name of a bureau',
      'The [Kazakhstan International Bureau for Human Rights and Rule of Law]{kibhr} objected.',
    ],
    [
      'Kyrgyz in the name of a newsroom',
      `${REGIONAL}He gave the tape to [RFE/RL’s Kyrgyz Service]{rferl-kyrgyz-service}.`,
    ],
    [
      'human rights defender and award outside the name of the award',
      `${REGIONAL}The [2014 Human Rights Defender Award]{human-rights-defender-award-2014} went to a human rights defender without any other award.`,
    ],
    [
      'the paper that a report cites beside the report',
      `${REGIONAL}[Closing Space: Democracy and Human Rights Support Under Fire]{closing-space-report} leans on The Closing Space Challenge.`,
    ],
    [
      'halls and universities beside an endowment',
      `${REGIONAL}The [Carnegie Endowment]{carnegie-endowment} has no seat in Carnegie Hall or at Carnegie Mellon.`,
    ],
    [
      'a writer beside an endowment',
      `${REGIONAL}The [Carnegie Endowment]{carnegie-endowment} owes nothing to Dale Carnegie.`,
    ],
    [
      'Chatham House Rule',
      `${REGIONAL}At [Chatham House]{chatham-house} the Chatham House Rule held.`,
    ],
    [
      'the parade of another year',
      `${REGIONAL}Guests of the [2023 Victory Parade]{victory-parade-2023} missed the 2025 Victory Parade.`,
    ],
    ['New York’s health office', `${REGIONAL}The State Department of Health of New York agreed.`],
    [
      'Florida’s Department of State',
      `${REGIONAL}The [US Department of State]{us-state-department} knows no Florida Department of State.`,
    ],
    ['Red Roof Inn', `${REGIONAL}The crew slept at a Red Roof Inn under a red roof.`],
    ['Nomad Foods, World Nomad Games', `${REGIONAL}Nomad Foods backs the World Nomad Games.`],
    ['Eurasia', `${REGIONAL}Eurasia Group chose the Eurasian lynx, found all over Eurasia.`],
    ['Atlantic Council’s Eurasia Center', `${REGIONAL}The Eurasia Center held a panel.`],
  ]);
});

describe('the same letters, another thing', () => {
  testRows([
    ['us, the pronoun', `${REGIONAL}They told us what the others had told us.`],
    ['UN and UK at the head of words in capitals', `${REGIONAL}UNREST, UKULELES AND UNDERDOGS`],
    ['EU at the head of an index number', `${REGIONAL}Index number: EUR 58/2016; price: EUR 40.`],
    ['a document symbol', `${REGIONAL}The findings are numbered CCPR/C/KGZ/CO/2.`],
    ['words that begin like acronyms', `${REGIONAL}USAID, UNICEF, EUFOR and RTL closed offices.`],
    ['a test for a virus', `${REGIONAL}Every RT-PCR came back negative.`],
    ['a retweet', `${REGIONAL}RT @nurlan_media: snow on the pass!`],
    ['radiation therapy', 'Half of the patients had RT after surgery.'],
    ['OSH, safety at work', `${REGIONAL}Under the OSH Act an OSH inspector may enter.`],
    ['OSH in a headline in capitals', 'OSH ACT TURNS FIFTY'],
    ['Oshkosh', `${REGIONAL}OshKosh B’gosh was founded in Oshkosh.`],
    ['Kyrgyz pronouns beside Ош', `${REGIONAL}Ошол түнү кар жаады. Ошондо эл чогулду.`],
    ['азаттык, freedom', `${REGIONAL}Китеп улуттук-азаттык кыймыл жөнүндө.`],
    ['nota bene, the phrase', `${REGIONAL}Nota bene: the form is, nota bene, free.`],
    ['Medusa', `${REGIONAL}The mosaic shows the head of Medusa.`],
    ['медузы', `${REGIONAL}В аквариум привезли медуз, одна медуза светится.`],
    ['kremlin, any fortress', `${REGIONAL}Archaeologists uncovered a wooden kremlin.`],
    ['amnesty in lower case', `${REGIONAL}The tax amnesty follows an amnesty for prisoners.`],
    ['Amnesty before the organisation', `${REGIONAL}Amnesty for debtors ends on Friday.`],
    [
      'amnesty after the organisation',
      `${REGIONAL}[Amnesty International]{amnesty-international} called it an amnesty in name only.`,
    ],
    [
      'the unrest of another year',
      `${REGIONAL}The unrest of June 2010 was worse than the [unrest of October 2020]{october-2020-unrest}.`,
    ],
    ['group and ethnic group', `${REGIONAL}Elders of the ethnic group met a group of officers.`],
    ['economic nationalism', `${REGIONAL}Miners fear the new economic nationalism.`],
    ['traditional without values', `${REGIONAL}Elders rule in traditional societies.`],
    ['the Russian language and a typo', `${REGIONAL}The two Russian who moved here speak Russian.`],
    [
      'closing space as plain words',
      `${REGIONAL}[Closing Space: Democracy and Human Rights Support Under Fire]{closing-space-report} describes the closing space for NGOs.`,
    ],
    ['Closing Space before the report', `${REGIONAL}Closing Space for Reporters, Critics Warn`],
    ['a football club’s Victory Parade', `${REGIONAL}Dordoi called off its Victory Parade.`],
    [
      'a victory parade after the one on Red Square',
      `${REGIONAL}After the [2023 Victory Parade]{victory-parade-2023} came the victory parade of Dordoi.`,
    ],
    ['short weak forms before the full names', `${REGIONAL}The NHC, the FPC and an LPR card.`],
  ]);
});

describe('addresses, handles and files', () => {
  testRows([
    ['e-mail', `${REGIONAL}Write to press@Kloop.kg or Osh@Kloop.kg.`],
    ['handles', `${REGIONAL}Follow @Kloop, @EU_Commission and @Meduza.`],
    ['hashtags of several words', `${REGIONAL}Both #FreeKloop and #OshVotes trended.`],
    ['paths', `${REGIONAL}See https://example.com/Kyrgyzstan/Osh and example.com/Kloop.`],
    ['queries', `${REGIONAL}The link ended in https://example.com/?place=Osh&in=Kyrgyzstan.`],
    ['names of files', `${REGIONAL}Attached: Kloop_logo.png, Bishkek.jpg and map_Osh.pdf.`],
    ['other domains', `${REGIONAL}Rooms are listed on Kyrgyzstan.travel only.`],
  ]);
});

describe('namesakes', () => {
  testRows([
    ['another first name', `${JAPAROV}Akylbek Japarov came. Japarov sat down.`],
    [
      'another first name before the full name',
      `${REGIONAL}Akylbek Japarov spoke. [Sadyr Japarov]{sadyr-japarov} listened. Japarov sat down.`,
    ],
    ['an initial', `${JAPAROV}The letter was by A. Japarov.`],
    ['the surname first', `${JAPAROV}Second on the list is Japarov Akylbek.`],
    ['a general', `${JAPAROV}The parade was led by General Japarov.`],
    [
      'a woman whose surname looks like a genitive',
      `${REGIONAL}[Садыра Жапарова]{sadyr-japarov} встретила Нургуль Жапарова.`,
    ],
    [
      'Акылбек Жапаров',
      `${REGIONAL}[Садыр Жапаровго]{sadyr-japarov} Акылбек Жапаровдун каты келди.`,
    ],
    ['bare surnames nobody introduced', `${REGIONAL}Sariev, Peskov, Rahmon and Lindeman won.`],
    ['the same in Russian', `${REGIONAL}Жапаров, Аскаров и Умаров забили по голу.`],
    ['first names alone', `${REGIONAL}Sadyr, Temir, Azimjon and Makhabat are cousins.`],
    ['Igor Putin', `${REGIONAL}The bank hired Igor Putin.`],
    ['Путина as a woman’s surname', `${REGIONAL}Забег выиграла Ольга Путина.`],
    ['путина, the fishing season', `${REGIONAL}На озере началась весенняя путина.`],
    ['Vladimir Voronin', `${REGIONAL}[Vladimir Putin]{vladimir-putin} met Vladimir Voronin.`],
    ['Vasily Peskov', `${REGIONAL}[Dmitry Peskov]{dmitry-peskov} reads Vasily Peskov.`],
    [
      'академик Дмитрий Лихачёв',
      `${REGIONAL}[Алексей Лихачёв]{aleksei-likhachev} открыл бюст академика Дмитрия Лихачёва.`,
    ],
    [
      'Guzel Nabiullina',
      `${REGIONAL}[Elvira Nabiullina]{elvira-nabiullina} cited Guzel Nabiullina.`,
    ],
    [
      'Rustam Emomali and Ozoda Rahmon',
      `${REGIONAL}[Emomali Rahmon]{emomali-rahmon} came with Rustam Emomali and Ozoda Rahmon.`,
    ],
    ['Shor’s algorithm', `${REGIONAL}Peter Shor explained Shor’s algorithm to the students.`],
    ['a party with his surname', `${REGIONAL}[Ilan Shor]{ilan-shor} chairs the Shor Party.`],
    [
      'Samuel Hoare, then Hoare alone',
      `${REGIONAL}[Joanna Hoare]{joanna-hoare} quotes Samuel Hoare. Hoare died in 1959.`,
    ],
    [
      'a surname with a hyphen',
      `${REGIONAL}[Joanna Hoare]{joanna-hoare} wrote on the Hoare–Laval Pact.`,
    ],
    ['Andy Hug, and a hug', `${REGIONAL}[Adam Hug]{adam-hug} met Andy Hug. Hug him, he said.`],
    ['Miles Davis', `${REGIONAL}[Richard Miles]{richard-miles} heard Miles Davis.`],
    ['Richard Miles the archaeologist', 'The archaeologist Richard Miles digs at Carthage.'],
    [
      'Maria Abakumova',
      `${REGIONAL}[Anna Abakumova]{anna-abakumova} met Maria Abakumova. Abakumova won.`,
    ],
    [
      'two known bearers of one surname',
      `${REGIONAL}[Azimjon Askarov]{azimjon-askarov} is not [Sherzod Askarov]{sherzod-askarov}. Askarov is a common name.`,
    ],
    [
      'Sherzod Askarov of Uzbekistan',
      '[Uzbekistan]{uzbekistan}: league of [Uzbekistan]{uzbekistan}.\n\nSherzod Askarov scored twice.',
    ],
    ['Osmo Lindeman', `${REGIONAL}[Berit Lindeman]{berit-lindeman} plays Osmo Lindeman.`],
    [
      'Paul Weicherding, then Weicherding alone',
      `${REGIONAL}[Maisy Weicherding]{maisy-weicherding} met Paul Weicherding. Weicherding nodded.`,
    ],
    [
      'another daughter of Tazhibek',
      `${REGIONAL}[Makhabat Tazhibek kyzy]{makhabat-tazhibek-kyzy} heard from Aigul Tazhibek kyzy.`,
    ],
    [
      'a daughter of somebody else',
      `${REGIONAL}[Makhabat Tazhibek kyzy]{makhabat-tazhibek-kyzy} heard from Nurzada Bolot Kyzy.`,
    ],
    [
      'Karin Fossum, then Fossum alone',
      `${REGIONAL}[Marius Fossum]{marius-fossum} reads Karin Fossum. Fossum writes thrillers.`,
    ],
    ['Marina Abramović', `${REGIONAL}[Roman Abramovich]{roman-abramovich} met Marina Abramović.`],
    ['a patronymic', `${REGIONAL}[Роману Абрамовичу]{roman-abramovich} помог Илья Абрамович Кац.`],
    [
      'Melis Sariev, and a railway that is called iron road',
      `${REGIONAL}[Temir Sariev]{temir-sariev} sent Melis Sariev to the Kyrgyz Temir Jolu depot.`,
    ],
    [
      'Doku Umarov, then Umarov alone',
      `${REGIONAL}[Temur Umarov]{temur-umarov} wrote on Doku Umarov. Umarov died in 2013.`,
    ],
    [
      'Isaac Zelensky, then Zelensky alone',
      `${REGIONAL}[Volodymyr Zelensky]{volodymyr-zelensky} knew of Isaac Zelensky. Zelensky drew borders.`,
    ],
  ]);
});
