import { describe } from 'vitest';
import { type MarkedRow, REGIONAL, testRows } from './marked.ts';

/** The rows with a text before each. */
const startingWith = (before: string, rows: readonly MarkedRow[]): MarkedRow[] =>
  rows.map(([shows, text]) => [shows, before + text]);

/** The rows on a page about the region, which world-wide and contextual names need. */
const inRegion = (rows: readonly MarkedRow[]) => startingWith(REGIONAL, rows);

describe('a man’s first name and surname', () => {
  testRows([
    ['genitive', 'Опубликован указ [Садыра Жапарова]{sadyr-japarov}.'],
    ['dative', 'Письмо передали [Садыру Жапарову]{sadyr-japarov}.'],
    ['instrumental in -ым', 'Беседа с [Садыром Жапаровым]{sadyr-japarov} длилась час.'],
    ['prepositional', 'Книга рассказывает о [Садыре Жапарове]{sadyr-japarov}.'],
    ['patronymic between', 'Гости ждали [Садыра Нургожоевича Жапарова]{sadyr-japarov}.'],
    ['first name that never changes', 'Слово дали [Эмомали Рахмону]{emomali-rahmon}.'],
    ['first name in -н', 'Фильм рассказывает об [Азимжане Аскарове]{azimjon-askarov}.'],
  ]);
  testRows(
    inRegion([
      ['surname in -ин', 'Он встретился с [Владимиром Путиным]{vladimir-putin}.'],
      ['first name in -ий, genitive', 'Агентства привели слова [Дмитрия Пескова]{dmitry-peskov}.'],
      ['first name in -ий, prepositional', 'Вспомнили о [Дмитрии Пескове]{dmitry-peskov}.'],
      ['first name in -ей', 'Договор подписан [Алексеем Лихачёвым]{aleksei-likhachev}.'],
      ['surname in -ский, genitive', 'В Вене ждали [Владимира Зеленского]{volodymyr-zelensky}.'],
      ['surname in -ский, prepositional', 'О [Владимире Зеленском]{volodymyr-zelensky} спорят.'],
      ['surname in -ич', 'Яхту связали с [Романом Абрамовичем]{roman-abramovich}.'],
      ['surname of one syllable', 'Следы ведут к [Илану Шору]{ilan-shor}.'],
      ['foreign surname', 'Награду вручили от имени [Ричарда Майлза]{richard-miles}.'],
    ]),
  );
});

describe('a woman’s first name and surname', () => {
  testRows([
    ['surname in a consonant stays', 'Доклад прислан [Берит Линдеман]{berit-lindeman}.'],
    ['“кызы” stays', 'Суд отказал [Махабат Тажибек кызы]{makhabat-tazhibek-kyzy} в просьбе.'],
  ]);
  testRows(
    inRegion([
      ['genitive', 'Доклад [Эльвиры Набиуллиной]{elvira-nabiullina} отложили.'],
      ['dative', 'Вопрос задали [Эльвире Набиуллиной]{elvira-nabiullina}.'],
      ['accusative', 'На форум пригласили [Эльвиру Набиуллину]{elvira-nabiullina}.'],
      ['surname in -ова, instrumental', 'Студию открыли с [Анной Абакумовой]{anna-abakumova}.'],
    ]),
  );
});

describe('a surname', () => {
  testRows(
    startingWith('[Садыр Жапаров]{sadyr-japarov} ответил. ', [
      ['genitive', 'Газеты привели слова [Жапарова]{sadyr-japarov}.'],
      ['dative', 'Депутаты возразили [Жапарову]{sadyr-japarov}.'],
      ['instrumental', 'Депутаты согласились с [Жапаровым]{sadyr-japarov}.'],
      ['prepositional', 'Газеты пишут о [Жапарове]{sadyr-japarov}.'],
      ['behind a preposition that opens the sentence', 'У [Жапарова]{sadyr-japarov} есть план.'],
      ['behind an adverb that opens the sentence', 'Ранее [Жапаров]{sadyr-japarov} молчал.'],
      ['behind a title in a case', 'Президенту [Жапарову]{sadyr-japarov} поверили.'],
      ['behind his own initial', 'Документ подписал С. [Жапаров]{sadyr-japarov}.'],
      ['behind a country', 'Лидер [Кыргызстана]{kyrgyzstan} [Жапаров]{sadyr-japarov} уехал.'],
      ['in another spelling', 'Гости проводили [Джапарова]{sadyr-japarov}.'],
    ]),
  );
  testRows(
    inRegion([
      [
        'of a woman',
        'Ждут [Эльвиру Набиуллину]{elvira-nabiullina}; с [Набиуллиной]{elvira-nabiullina} спорят.',
      ],
      ['without the full name, where it may', 'Беседа с [Путиным]{vladimir-putin} окончена.'],
    ]),
  );
});

describe('places and countries', () => {
  testRows([
    [
      'in any case make a page one about the region',
      'Из [Бишкека]{bishkek} в [Джалал-Абад]{jalal-abad} ехал [Владимир Путин]{vladimir-putin}.',
    ],
    ['a country in -стан', 'Торговля с [Кыргызстаном]{kyrgyzstan} растёт.'],
    ['a country in -ия, accusative', 'Он прилетел в [Киргизию]{kyrgyzstan}.'],
    ['a country in -ия, instrumental', 'Граница с [Туркменией]{turkmenistan} закрыта.'],
    ['adjective and noun', 'Договор с [Кыргызской Республикой]{kyrgyzstan} в силе.'],
    ['a republic whose name stays', 'Закон действует в [Республике Таджикистан]{tajikistan}.'],
    ['a name with a hyphen', 'Рынок в [Джалал-Абаде]{jalal-abad} открыт.'],
    ['a province', 'Жители [Ошской области]{osh} ждут дождя.'],
    ['a town behind “город”, unchanged', 'Музей стоит в [городе Ош]{osh}.'],
    ['a town behind “город”, changed', 'Мэр [города Оша]{osh} ушёл.'],
    ['both words in the accusative', 'Дорога идёт через [Среднюю Азию]{central-asia}.'],
    ['the second of two that share a noun', 'Вузы Средней и [Центральной Азии]{central-asia}.'],
    ['the south', 'Паводок прошёл на [юге Киргизии]{southern-kyrgyzstan}.'],
    ['the south as an adjective', 'Школы [южного Кыргызстана]{southern-kyrgyzstan} закрыты.'],
  ]);
  testRows(
    inRegion([
      ['a town of two letters', 'Под [Ошем]{osh} строят завод.'],
      ['a country in -а', 'Договор с [Украиной]{ukraine} в силе.'],
      ['a plural country', 'Пошлины ввели в [Соединённых Штатах]{united-states}.'],
      ['a neuter country', 'Виза [Соединённого Королевства]{united-kingdom} дорога.'],
      ['small letters', 'Речь о [Донецкой народной республике]{donetsk-peoples-republic}.'],
      ['a plural without ending', 'Опыт [бывших советских республик]{former-soviet-space} важен.'],
      ['acronyms', 'Товары из [РФ]{russia} и [США]{united-states} подорожали.'],
    ]),
  );
});

describe('state bodies', () => {
  const SUPREME_COURT = '{supreme-court-of-kyrgyzstan}';
  testRows(
    inRegion([
      ['a Kyrgyz name', 'Спор с [Жогорку Кенешем]{jogorku-kenesh} затянулся.'],
      ['the owner stays', 'Проект одобрен [парламентом Кыргызстана]{jogorku-kenesh}.'],
      ['a neuter', 'Письмо [правительству Киргизии]{government-of-kyrgyzstan} отправлено.'],
      ['an adjective before', `Он дошёл до [Верховного суда Кыргызстана]${SUPREME_COURT}.`],
      [
        'a short name after the full one',
        `Решал [Верховный суд Кыргызстана]${SUPREME_COURT}. К [Верховному суду]${SUPREME_COURT} есть вопросы.`,
      ],
      ['a feminine', 'Дело у [Генпрокуратуры Кыргызстана]{prosecutor-general-of-kyrgyzstan}.'],
      ['another country’s', 'Устав сдали в [Минюст Таджикистана]{tajikistan-ministry-of-justice}.'],
      [
        'the owner’s, not the country’s named before',
        'В [Узбекистан]{uzbekistan} едет глава [кабинета министров Кыргызской Республики]{government-of-kyrgyzstan}.',
      ],
      ['of the page’s country', 'План одобрен [кабинетом министров]{government-of-kyrgyzstan}.'],
      ['of the adjective’s', 'Глава киргизского [кабмина]{government-of-kyrgyzstan} уехал.'],
      ['a soft sign', 'Связь с [Кремлём]{kremlin} отрицают.'],
      ['an acronym behind', 'Так считают в [Госдепе США]{us-state-department}.'],
    ]),
  );
});

describe('unions and organisations', () => {
  const EAEU = '{eurasian-economic-union}';
  testRows(
    inRegion([
      ['genitive', `Саммит [Евразийского экономического союза]${EAEU} отложен.`],
      ['dative', `Это поможет [Евразийскому экономическому союзу]${EAEU}.`],
      ['instrumental', `Торговля с [Евразийским экономическим союзом]${EAEU} растёт.`],
      ['prepositional', `Пошлины в [Евразийском экономическом союзе]${EAEU} едины.`],
      ['acronyms', `Страны [ЕАЭС]${EAEU} и [ОДКБ]{csto} договорились.`],
      [
        'only the head',
        'Учения [Организации Договора о коллективной безопасности]{csto} отложены.',
      ],
      [
        'a noun that stays',
        'Опубликован отчёт [Казахстанского международного бюро по правам человека]{kibhr}.',
      ],
      [
        'all words',
        'Сайт [Норвежского Хельсинкского комитета]{norwegian-helsinki-committee} закрыт.',
      ],
      ['a name with a hyphen', 'Лекцию прочли в [Чатем-Хаусе]{chatham-house}.'],
      ['a group', 'Жалобу взяла [Рабочая группа ООН по произвольным задержаниям]{un-wgad}.'],
    ]),
  );
});

describe('laws, labels and ideas', () => {
  const LAW = '{kyrgyz-foreign-representatives-law-2024}';
  const REGISTER = '{foreign-representatives-register}';
  testRows(
    inRegion([
      ['genitive', `Авторы [закона об иностранных представителях]${LAW} молчат.`],
      ['dative', `Поправки к [закону об иностранных представителях]${LAW} готовы.`],
      ['instrumental', `Многие недовольны [законом об иностранных представителях]${LAW}.`],
      ['prepositional', `Спор о [законе об иностранных представителях]${LAW} не утих.`],
      ['its title quoted', `Суть [закона «Об иностранных представителях»]${LAW} ясна.`],
      ['the register', `Фонд исключён из [реестра иностранных представителей]${REGISTER}.`],
      ['a label', 'Фонд стал [иностранным представителем]{foreign-representative-label}.'],
      ['a label in the plural', 'Список [иноагентов]{foreign-agent-label} растёт.'],
      ['of the page’s country', 'Депутаты спорят о [законе о СМИ]{kyrgyz-mass-media-law-2025}.'],
      ['Russia’s', 'Это [российский закон об иноагентах]{russia-foreign-agents-law-2012}.'],
      ['a vowel that is lost', 'Это было [островком демократии]{central-asias-democracy-label}.'],
      ['a plural', 'Банки боятся [вторичных санкций]{secondary-sanctions}.'],
      ['people', 'Съезд [мигрантов из Центральной Азии]{central-asian-migrants-in-russia} идёт.'],
      [
        'an article of a code',
        'Дело по [статье 174 Уголовного кодекса Казахстана]{kazakhstan-article-174} закрыто.',
      ],
      ['of a year', 'Текст [Конституции Кыргызстана 2021 года]{kyrgyz-constitution-2021} издан.'],
    ]),
  );
});

describe('events', () => {
  const JUNE = '{june-2010-clashes}';
  testRows(
    inRegion([
      ['of a town', `Архив [ошских событий 2010 года]${JUNE} открыт.`],
      ['with a hyphen', 'Итог [киргизско-таджикского конфликта]{kyrgyz-tajik-conflict} неясен.'],
      [
        'a verb’s noun',
        'Со [вступления Кыргызстана в ЕАЭС]{kyrgyzstan-eaeu-accession} прошли годы.',
      ],
      ['genitive', `Дом сгорел во время [июньских событий 2010 года]${JUNE}.`],
      ['dative', 'Фильм посвящён [октябрьским событиям 2020 года]{october-2020-unrest}.'],
      ['of a person', 'После [инаугурации Садыра Жапарова]{japarov-inauguration-2021} был приём.'],
      [
        'a war',
        'С начала [войны России против Украины]{russias-full-scale-invasion-of-ukraine} прошли годы.',
      ],
      ['a parade', 'После [парада Победы 2023 года]{victory-parade-2023} гости уехали.'],
      ['a summit', 'На [саммите «Центральная Азия — ЕС»]{eu-central-asia-summit-2025} спорили.'],
    ]),
  );
});

describe('media', () => {
  testRows(
    inRegion([
      ['a Latin name in Russian letters', 'Журналисты [Клоопа]{kloop-media} выиграли приз.'],
      [
        'Latin words stay',
        'Итог [дела журналистов Temirov Live]{temirov-live-sentences-2024} неясен.',
      ],
      ['quotation marks outside', 'Суд оправдал автора «[Азаттыка]{rferl-kyrgyz-service}».'],
      ['a noun that opens the sentence', 'Автор «[Азаттыка]{rferl-kyrgyz-service}» оправдан.'],
      ['quotation marks inside', 'Прерван эфир [Радио «Азаттык»]{rferl-kyrgyz-service}.'],
      ['a common noun with a capital', 'Интервью «[Медузе]{meduza}» вышло утром.'],
      ['a number behind', 'Сюжет показали на «[России 24]{russia-24}».'],
      ['a site', 'Запись есть на [сайте Кремля]{kremlin-ru}.'],
    ]),
  );
});

describe('a name as it heads the card', () => {
  testRows(
    inRegion([
      ['in a case', 'Он ушёл с [должности президента Кыргызстана]{president-of-kyrgyzstan}.'],
      [
        'with the country behind',
        'Опрошены [российские эмигранты в Кыргызстане]{russian-emigrants-in-kyrgyzstan}.',
      ],
      [
        'with its quotation marks',
        'Пишут: [Кыргызстан как «островок демократии»]{central-asias-democracy-label}.',
      ],
      ['with its year', 'Речь о [законе Кыргызстана о СМИ 2025 года]{kyrgyz-mass-media-law-2025}.'],
      [
        'with its month',
        'О [визите Жапарова в Москву в мае 2023 года]{japarov-moscow-visit-2023} писали.',
      ],
      [
        'with both sides',
        'Готово [соглашение о расширенном партнёрстве и сотрудничестве между ЕС и ' +
          'Кыргызстаном]{eu-kyrgyzstan-epca}.',
      ],
      [
        'with a Latin brand',
        'Он писал о [приговорах по делу Temirov Live]{temirov-live-sentences-2024}.',
      ],
    ]),
  );
});

describe('spelling and type', () => {
  testRows(
    inRegion([
      ['дж for ж', 'Портрет [Садыра Джапарова]{sadyr-japarov} повесили.'],
      ['о for а', 'Картины писал [Азимжон Аскаров]{azimjon-askarov}.'],
      ['ж for дж', 'Урожай в [Жалал-Абадской области]{jalal-abad} собран.'],
      ['all capitals', '[САДЫРА ЖАПАРОВА]{sadyr-japarov} ЖДУТ В [БИШКЕКЕ]{bishkek}'],
      ['a line break inside', 'Поезда [Центральной\nАзии]{central-asia} переполнены.'],
      ['a no-break space', 'Портрет [Садыра\u00a0Жапарова]{sadyr-japarov} сняли.'],
      ['soft hyphens', 'Он живёт в [Кыр\u00adгыз\u00adста\u00adне]{kyrgyzstan}.'],
      ['a no-break hyphen', 'Он учился в [Джалал\u2011Абаде]{jalal-abad}.'],
      ['stress marks', 'Портрет [Сады\u0301ра Жапа\u0301рова]{sadyr-japarov} сняли.'],
      ['quotation marks about', 'Офис «[Бир Дуйно]{bir-duino}» закрыт.'],
      ['е for ё', 'На форуме ждут [Алексея Лихачева]{aleksei-likhachev}.'],
      ['ё in two signs', 'На форуме ждут [Алексея Лихаче\u0308ва]{aleksei-likhachev}.'],
      ['й in two signs', 'Прилетел [Владимир Зеленскии\u0306]{volodymyr-zelensky}.'],
    ]),
  );
});
