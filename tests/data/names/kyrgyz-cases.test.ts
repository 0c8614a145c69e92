import { describe } from 'vitest';
import { type MarkedRow, REGIONAL, testRows } from './marked.ts';

/** Tests each row on a page about the region, which world-wide and contextual names need. */
const testInRegion = (rows: readonly MarkedRow[]) =>
  testRows(rows.map(([shows, text]) => [shows, REGIONAL + text]));

describe('cases by vowel harmony, after voiced and voiceless consonants', () => {
  testRows([
    ['-дын', 'Бул [Кыргызстандын]{kyrgyzstan} демилгеси.'],
    ['-га', 'Меймандар [Тажикстанга]{tajikistan} келишти.'],
    ['-ды', 'Кар [Казакстанды]{kazakhstan} каптады.'],
    ['-да', '[Түркмөнстанда]{turkmenistan} шайлоо өттү.'],
    ['-дан', 'Жүк [Өзбекстандан]{uzbekistan} келет.'],
    ['-тин', 'Түтүн [Бишкектин]{bishkek} абасын булгады.'],
    ['-ке', 'Алар кечээ [Бишкекке]{bishkek} учуп келишти.'],
    ['-ти', 'Туман [Бишкекти]{bishkek} каптады.'],
    ['-те', '[Жогорку Кеңеште]{jogorku-kenesh} талаш чыкты.'],
    ['-тен', 'Поезд [Бишкектен]{bishkek} эртең чыгат.'],
    ['-га on the last of two words', '[Борбор Азияга]{central-asia} суук аба келди.'],
    ['-да after a final д', '[Жалал-Абадда]{jalal-abad} жер титиреди.'],
    ['the case on a noun behind the name', '[Бишкек]{bishkek} шаарынын мэри келди.'],
  ]);
  testInRegion([
    ['-тун', 'Бул [Оштун]{osh} эң эски көпүрөсү.'],
    ['-ко', 'Туристтер [Ошко]{osh} агылууда.'],
    ['-ту', 'Сел [Ошту]{osh} каптады.'],
    ['-то at the start of a sentence', '[Ошто]{osh} жыйын өттү.'],
    ['-тон', 'Учак [Оштон]{osh} кечээ учту.'],
    ['-дон', 'Адистер [Росатомдон]{rosatom} келди.'],
    ['-нүн', '[Бир Дүйнөнүн]{bir-duino} кеңсеси көчтү.'],
    ['-гө', 'Алар катты [Бир Дүйнөгө]{bir-duino} жиберди.'],
    ['-нү', 'Коомчулук кечээ [Бир Дүйнөнү]{bir-duino} колдоду.'],
    ['-дөн', 'Алар жоопту [Бир Дүйнөдөн]{bir-duino} күтөт.'],
    ['-дүн', '[Чет элдик өкүлдүн]{foreign-representative-label} укугу чектелди.'],
    ['-нын after я', '[Россиянын]{russia} элчиси келди.'],
    ['-ны after а', 'Алар [Украинаны]{ukraine} колдоду.'],
    ['-дан after я', 'Унаалар [Орусиядан]{russia} келет.'],
    ['ь falls before -дин', 'Бул [Кремлдин]{kremlin} буйругу эмес.'],
    ['ь falls before -ге', '[Кремлге]{kremlin} кат жөнөтүлдү.'],
  ]);
});

describe('-дагы', () => {
  testInRegion([
    ['-дагы', '[Кыргызстандагы]{kyrgyzstan} мектептер жабылды.'],
    ['-теги', '[Жогорку Кеңештеги]{jogorku-kenesh} фракциялар биригишти.'],
    ['-тогу', '[Оштогу]{osh} мектеп жабылды.'],
    ['-үндөгү', '[Кыргыз өкмөтүндөгү]{government-of-kyrgyzstan} орундар бош.'],
    ['-индеги', '[Европа биримдигиндеги]{european-union} өлкөлөр макул болду.'],
    ['-ундагы: а after у, ы after а', '[Ош облусундагы]{osh} айылдар суусуз калды.'],
    ['between owner and noun', '[Россиянын]{russia} [Казакстандагы]{kazakhstan} элчиси келди.'],
  ]);
});

describe('plural', () => {
  testInRegion([
    ['-дын', '[Кыргыздардын]{kyrgyz-people} салты ушундай.'],
    ['-дан, in lower case', 'Ал [кыргыздардан]{kyrgyz-people} кечирим сурады.'],
    ['longer than the country', '[Кыргызстандагы өзбектерге]{ethnic-uzbeks} жардам берилди.'],
    ['-дөр + -гө', 'Бул талап [чет элдик өкүлдөргө]{foreign-representative-label} коюлду.'],
    ['-дөр + -дүн', '[Санариптик көчмөндөрдүн]{digital-nomads} саны өстү.'],
    ['-ди', 'Тизмеге [чет элдик агенттерди]{foreign-agent-label} кошушту.'],
    ['a possessive behind it', 'Ал өлкөнүн [чет элдик агенттери]{foreign-agent-label} аз.'],
    ['-нан behind a possessive', 'Алар [батыш баалуулуктарынан]{western-values} баш тартты.'],
  ]);
});

describe('possessive', () => {
  testInRegion([
    ['-и', '[Кыргызстандын]{kyrgyzstan} [Жогорку Кеңеши]{jogorku-kenesh} тарады.'],
    ['-и + -не', '[Кыргызстандын]{kyrgyzstan} [Жогорку Кеңешине]{jogorku-kenesh} кат келди.'],
    ['-и: к is г', 'Өлкөнүн [жарандык мейкиндиги]{civic-space} тарыды.'],
    ['-у: п is б', 'Бул Бектурдун [Клообу]{kloop-media}.'],
    ['-у + -нан', 'Ал өлкөнүн [Жогорку сотунан]{supreme-court-of-kyrgyzstan} жооп күтөт.'],
    ['-у + -на', 'Ал өлкөнүн [Башкы прокуроруна]{prosecutor-general-of-kyrgyzstan} жазды.'],
    [
      '-сы behind an owner',
      '[Кыргызстандын]{kyrgyzstan} [Башкы прокуратурасы]{prosecutor-general-of-kyrgyzstan} жооп берди.',
    ],
    ['-нө behind an owner', 'Ал [Кыргызстандын өкмөтүнө]{government-of-kyrgyzstan} жазды.'],
    ['-ыбыз', 'Жашасын [Кыргызстаныбыз]{kyrgyzstan}!'],
    ['-ыбыз + -дын', 'Бул биздин [Кыргызстаныбыздын]{kyrgyzstan} күнү.'],
    ['-ибиз + -ге: к is г', '[Бишкегибизге]{bishkek} жаз келди.'],
    [
      '-убуз + -да: а after у',
      'Ал биздин [Жогорку сотубузда]{supreme-court-of-kyrgyzstan} иштейт.',
    ],
  ]);
});

describe('names that end in a possessive', () => {
  testInRegion([
    ['-нын', '[Кыргыз Республикасынын]{kyrgyzstan} желеги көтөрүлдү.'],
    ['-нүн', 'Бул [кыргыз элинин]{kyrgyz-people} тарыхы.'],
    ['-не', 'Биз [Евразия экономикалык биримдигине]{eurasian-economic-union} кирдик.'],
    ['-на after ы', 'Алар [Ош шаарына]{osh} жетти.'],
    ['-на after у', 'Ал [Азаттык радиосуна]{rferl-kyrgyz-service} маек берди.'],
    ['-н', 'Ал [Россиянын Борбордук банкын]{central-bank-of-russia} башкарат.'],
    ['-нда', 'Жер [Жалал-Абад облусунда]{jalal-abad} титиреди.'],
    ['-ндө', '[Кыргызстандын түштүгүндө]{southern-kyrgyzstan} кар жаады.'],
    ['-нөн', '[Кыргыз өкмөтүнөн]{government-of-kyrgyzstan} жооп болгон жок.'],
    ['-нан', 'Бул кабар [Азаттык үналгысынан]{rferl-kyrgyz-service} алынды.'],
    ['-нда after у', '[Бириккен Улуттар Уюмунда]{united-nations} добуш берилди.'],
    ['-нан after -лар', 'Ал [Америка Кошмо Штаттарынан]{united-states} келди.'],
    [
      '-нин: contextual, of the page’s country',
      '[Министрлер кабинетинин]{government-of-kyrgyzstan} токтому чыкты.',
    ],
    ['-нен: the same', 'Алар нотаны [Тышкы иштер министрлигинен]{kyrgyz-foreign-ministry} алды.'],
    [
      'owner and body in one name',
      '[Кыргызстандын Жогорку сотуна]{supreme-court-of-kyrgyzstan} кат түштү.',
    ],
    [
      'an acronym in front',
      '[АКШнын Мамлекеттик департаментинин]{us-state-department} өкүлү келди.',
    ],
    [
      'longer than БУУнун',
      'Бул [БУУнун Адам укуктары боюнча комитетине]{un-human-rights-committee} жетти.',
    ],
    ['of four words', '[Жамааттык коопсуздук келишими уюмуна]{csto} алты өлкө кирет.'],
  ]);
});

describe('acts, events and ideas: the suffix stands on the last word', () => {
  testInRegion([
    [
      '-ды',
      'Алар [чет элдик өкүлдөр жөнүндө мыйзамды]{kyrgyz-foreign-representatives-law-2024} колдоду.',
    ],
    [
      '-га behind a title in quotes',
      'Ал [«Чет элдик өкүлдөр жөнүндө» мыйзамга]{kyrgyz-foreign-representatives-law-2024} каршы.',
    ],
    ['-не', '[Чет элдик өкүлдөрдүн реестрине]{foreign-representatives-register} он уюм кирди.'],
    ['-да behind a year', 'Бул укук [2021-жылдагы Конституцияда]{kyrgyz-constitution-2021} бар.'],
    [
      '-нан behind a year',
      'Алар ошол [2010-жылдагы июнь окуясынан]{june-2010-clashes} кийин көчтү.',
    ],
    ['-нен', '[Кыргызстандын ЕАЭБге киришинен]{kyrgyzstan-eaeu-accession} бери он жыл өттү.'],
    ['-гө', 'Кеп [көп уюлдуу дүйнөгө]{multipolar-world} бурулду.'],
  ]);
});

describe('persons', () => {
  testInRegion([
    ['-дун after -ов', '[Садыр Жапаровдун]{sadyr-japarov} жарлыгы чыкты.'],
    ['-го after -ов', 'Бул кат [Садыр Жапаровго]{sadyr-japarov} жетти.'],
    ['-дон after -ов', 'Алар [Садыр Жапаровдон]{sadyr-japarov} жооп күтөт.'],
    [
      'the surname alone, after the full name',
      '[Садыр Жапаров]{sadyr-japarov} келди. Анда эл [Жапаровду]{sadyr-japarov} тосуп чыкты.',
    ],
    [
      'a full name in a case introduces',
      '[Азимжан Аскаровго]{azimjon-askarov} жазышты. Ал күнү [Аскаров]{azimjon-askarov} үйүндө эле.',
    ],
    ['-нын after кызы', '[Махабат Тажибек кызынын]{makhabat-tazhibek-kyzy} каты келди.'],
    ['-н after кызы', 'Туугандары [Махабат Тажибек кызын]{makhabat-tazhibek-kyzy} күттү.'],
    [
      'кызы + -на alone, after the full name',
      '[Махабат Тажибек кызы]{makhabat-tazhibek-kyzy} келди. Анда сөз [Тажибек кызына]{makhabat-tazhibek-kyzy} берилди.',
    ],
    [
      'behind its own initial',
      '[Садыр Жапаров]{sadyr-japarov} келди. Эртең менен С. [Жапаровдун]{sadyr-japarov} каты окулду.',
    ],
    ['-ден after -ев', '[Темир Сариевден]{temir-sariev} суроо сурашты.'],
    ['-го after -он', '[Эмомали Рахмонго]{emomali-rahmon} кат тапшырылды.'],
    ['-дин after -ин', '[Владимир Путиндин]{vladimir-putin} сапары бүттү.'],
    ['-ге on a surname', 'Ал кечээ [Путинге]{vladimir-putin} чалды.'],
    ['-га after -а', '[Эльвира Набиуллинага]{elvira-nabiullina} суроо берилди.'],
    ['-тин after -ич', '[Роман Абрамовичтин]{roman-abramovich} кемеси келди.'],
    ['-го after ё', '[Алексей Лихачёвго]{aleksei-likhachev} кат тапшырылды.'],
    ['-ди after й', 'Алар [Владимир Зеленскийди]{volodymyr-zelensky} тосуп алышты.'],
  ]);
});

describe('acronyms', () => {
  testInRegion([
    ['-нын: ш is read “ша”', '[АКШнын]{united-states} элчиси келди.'],
    ['-га', 'Ал [АКШга]{united-states} учту.'],
    ['-нын behind a hyphen', '[АКШ-нын]{united-states} элчилиги ачылды.'],
    ['-НЫН in a headline in capitals', '[АКШНЫН]{united-states} ЭЛЧИСИ КЕЛДИ'],
    ['-дин', '[ЕАЭБдин]{eurasian-economic-union} жыйыны өттү.'],
    ['-ге behind a hyphen', 'Биз [ЕАЭБ-ге]{eurasian-economic-union} кирдик.'],
    ['-нун', '[ЖККУнун]{csto} машыгуусу бүттү.'],
    ['-да: а after у', '[БУУда]{united-nations} добуш берилди.'],
    ['-дагы', 'Ал [БУУдагы]{united-nations} ишине кайтты.'],
    ['-ну', 'Шайлоого [ЕККУну]{osce} чакырышты.'],
  ]);
});

describe('names in Latin letters', () => {
  testInRegion([
    ['behind an apostrophe', "Сот [Kloop'тун]{kloop-media} ишин карады."],
    ['behind a curly apostrophe', 'Окурмандар [Kloop’ко]{kloop-media} кат жазды.'],
    ['right behind the name', 'Окурмандар [Kloopту]{kloop-media} колдоду.'],
    ['behind a hyphen', 'Бул кабар [Kloop-тон]{kloop-media} алынды.'],
    ['by the sound: Live is “лайв”', "Бул [Temirov Live'дын]{temirov-live} иликтөөсү."],
    ['on the last of two words', 'Ал [Kloop Media’да]{kloop-media} иштейт.'],
    ['-нын after a vowel', "Бул [Meduza'нын]{meduza} кабары."],
    ['the same name in Cyrillic', 'Көрүүчүлөр [Темиров Лайвды]{temirov-live} колдоду.'],
  ]);
});

describe('pages without ү, ө, ң', () => {
  testInRegion([
    ['ө', 'Окмот [Озбекстандын]{uzbekistan} сунушун карады.'],
    ['ү and ө', 'Ал [Туркмонстанга]{turkmenistan} учту.'],
    ['ң', '[Жогорку Кенештин]{jogorku-kenesh} жыйыны отту.'],
    ['in the suffix too', '[Кыргыз окмотуно]{government-of-kyrgyzstan} суроо берилди.'],
    ['in a longer suffix', '[Кыргызстандын туштугундо]{southern-kyrgyzstan} кар жаады.'],
    [
      'in the words of an act',
      '[Чет элдик окулдор жонундо мыйзам]{kyrgyz-foreign-representatives-law-2024} чыкты.',
    ],
  ]);
});

describe('names in a case tell what a page is about', () => {
  testRows([
    [
      'the region',
      '[Кыргызстандын]{kyrgyzstan} кабарчысы [Бишкектен]{bishkek} [Москвага]{moscow} учту.',
    ],
    [
      'the country',
      '[Кыргызстанга]{kyrgyzstan} кар жаап, [Бишкектин]{bishkek} көчөлөрү тоңду. Ошол күнү [Жогорку сот]{supreme-court-of-kyrgyzstan} иштеген жок.',
    ],
  ]);
});

describe('suffixes and typography', () => {
  testRows([
    ['in quotes', 'Бул «[Клооптун]{kloop-media}» иликтөөсү.'],
    ['a no-break space', '[Жогорку\u00a0Кеңешке]{jogorku-kenesh} кат келди.'],
    ['a soft hyphen before the suffix', 'Бул [Кыргызстан\u00adдын]{kyrgyzstan} чеги.'],
    ['a line break in the name', '[Кыргыз\nРеспубликасында]{kyrgyzstan} майрам өттү.'],
    ['capitals', '[БИШКЕКТЕ]{bishkek} [ЖОГОРКУ КЕҢЕШТИН]{jogorku-kenesh} ЖЫЙЫНЫ ӨТТҮ'],
  ]);
});
