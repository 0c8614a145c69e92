import { describe } from 'vitest';
import { type MarkedRow, REGIONAL, testRows } from './marked.ts';

/** The rows with a text before each. */
const startingWith = (before: string, rows: readonly MarkedRow[]): MarkedRow[] =>
  rows.map(([shows, text]) => [shows, before + text]);

/** The rows on a page about the region, which world-wide and contextual names need. */
const inRegion = (rows: readonly MarkedRow[]) => startingWith(REGIONAL, rows);

describe('a bearer of a surname without his full name', () => {
  testRows([
    ['stands nowhere near it', 'Дом стоит на углу улиц Жапарова и Аскарова.'],
    ['stands before it', 'Жапаров уехал, а [Садыр Жапаров]{sadyr-japarov} остался.'],
    ['stands behind a first name that ends before', 'Первым пришёл Садыр, Жапаров опоздал.'],
  ]);
});

describe('a namesake of Sadyr Japarov', () => {
  testRows([
    [
      'who was named before him',
      'Акылбек Жапаров сдал дела. Новый глава — [Садыр Жапаров]{sadyr-japarov}. Ему помог Жапаров.',
    ],
  ]);
  testRows(
    startingWith('[Садыр Жапаров]{sadyr-japarov} ответил. ', [
      ['with another first name', 'Не согласен был только Акылбек Жапаров.'],
      ['with another first name in a case', 'Ему возразили вместе с Акылбеком Жапаровым.'],
      ['who takes the bare surname along', 'Он сменил Акылбека Жапарова. Жапаров уехал.'],
      ['who is a woman, her name like the genitive', 'Стихи прочла Айгуль Жапарова.'],
      ['who is a woman, in a case', 'Стихи написаны Жапаровой.'],
      ['with another initial', 'Документ подписал А. Жапаров.'],
      ['with two other initials', 'Документ подписал А. У. Жапаров.'],
      ['with the surname first', 'В списке значится Жапаров Акылбек.'],
      ['who is a family', 'В селе живёт семья Жапаровых.'],
      ['who is a couple', 'Дом построили Акылбек и Айгуль Жапаровы.'],
    ]),
  );
});

describe('a namesake of others', () => {
  testRows([
    ['with a longer surname', '[Эмомали Рахмон]{emomali-rahmon} подписал указ. Рахмонов доволен.'],
    ['of a channel', 'Ведущий [Темиров Лайв]{temirov-live} позвал в эфир Улана Темирова.'],
  ]);
  testRows(
    inRegion([
      ['of a name that needs no full one', 'Выставку открыл Игорь Путин.'],
      ['with nearly the same first name', 'Решающий гол забил Тимур Умаров.'],
      [
        'who is a woman in -ская',
        '[Владимир Зеленский]{volodymyr-zelensky} ждёт. Опубликовано письмо Зеленской.',
      ],
      [
        'with nearly the same surname',
        '[Владимир Зеленский]{volodymyr-zelensky} ждёт. В Тирасполе родился химик Зелинский.',
      ],
      [
        'whose patronymic it is',
        '[Роман Абрамович]{roman-abramovich} ждёт. Картину купил Семён Абрамович Коган.',
      ],
      [
        'who has a record too',
        '[Азимжан Аскаров]{azimjon-askarov} ждёт. Дома остался [Шерзод Аскаров]{sherzod-askarov}. Утром позвонил Аскаров.',
      ],
      ['whose first name is a common noun', 'Издан новый роман Абрамовича.'],
    ]),
  );
});

describe('bodies and laws of other countries', () => {
  testRows(
    inRegion([
      ['a parliament', 'Парламент Грузии ушёл на каникулы.'],
      ['a cabinet, by the owner', 'Кабинет министров [Украины]{ukraine} заседал ночью.'],
      ['a cabinet, by the adjective', 'Бюджет готовит узбекский кабмин.'],
      ['a law, by the adjective', 'Обозреватель разобрал российский закон о СМИ.'],
      ['a law, by the country before it', 'В [Казахстане]{kazakhstan} обсудят закон о СМИ.'],
      ['a law, by a country without a record', 'В Грузии переписали закон о СМИ.'],
      ['a law that three countries have', 'Брюссель осудил грузинский закон об иноагентах.'],
      [
        'such a law of the page’s country, in a case',
        'Поправки к [закону об иностранных агентах]{kyrgyz-foreign-representatives-law-2024} внесены.',
      ],
      ['a code', 'Уголовный кодекс [Кыргызстана]{kyrgyzstan} напечатан.'],
      ['an article of a code', 'Дело по статье 174 УК [РФ]{russia} закрыто.'],
      ['a ministry that only another country’s record has', 'Минюст ответил на жалобу.'],
      ['a plan', 'Национальный план действий по правам человека [Узбекистана]{uzbekistan} готов.'],
    ]),
  );
  testRows(
    startingWith('Граница [Таджикистана]{tajikistan} закрыта. [Таджикистан]{tajikistan} молчит. ', [
      ['a ministry, by the adjective', 'Жалобу рассмотрит российский Минюст.'],
      ['a ministry, by the owner', 'Жалобу рассмотрит Минюст [Кыргызстана]{kyrgyzstan}.'],
    ]),
  );
});

describe('a court that is not the one named in full', () => {
  testRows(
    inRegion([
      [
        'without the full name, on a page about its country',
        '[Верховный суд]{supreme-court-of-kyrgyzstan} отложил заседание.',
      ],
    ]),
  );
  testRows(
    startingWith('Решал [Верховный суд Кыргызстана]{supreme-court-of-kyrgyzstan}. ', [
      ['by an owner without a record', 'Так решил бы и Верховный суд Грузии.'],
      ['by the adjective', 'Так решил бы и грузинский Верховный суд.'],
      ['by an owner in a case', 'Это практика Верховного суда Индии.'],
    ]),
  );
  testRows(
    startingWith(`${REGIONAL}Решал [Верховный суд Кыргызстана]{supreme-court-of-kyrgyzstan}. `, [
      ['by an acronym', 'Так решил бы и Верховный суд [США]{united-states}.'],
    ]),
  );
});

describe('groups and events of other countries or years', () => {
  testRows(
    inRegion([
      ['people of another country', 'В [Казахстане]{kazakhstan} живут этнические узбеки.'],
      ['people in a country without a record', 'В Грузии открыли кафе релоканты.'],
      ['a description of another country', 'Монголию называют островом демократии.'],
      ['a parade', 'В кино показали парад Победы 2019 года.'],
      ['an election', 'Он победил на президентских выборах 2017 года в [Кыргызстане]{kyrgyzstan}.'],
      ['a June', 'Архив июньских событий 1963 года рассекречен.'],
      ['another accession', 'До вступления [Кыргызстана]{kyrgyzstan} в ВТО пошлины росли.'],
      ['a later inauguration', 'В 2027 году ждут инаугурацию [Садыра Жапарова]{sadyr-japarov}.'],
    ]),
  );
});

describe('words that look like a name', () => {
  testRows([
    ['a nation', 'Кыргызстанцы и казахстанцы взяли золото.'],
    ['an adjective', 'За Киргизским хребтом выпал снег.'],
    ['an insect', 'Клоп прокусил лист.'],
    ['another Asia', 'Он изучал Юго-Восточную Азию.'],
    ['another body of a union', 'Решение приняла Евразийская экономическая комиссия.'],
  ]);
  testRows(
    inRegion([
      ['a dish', 'Гостям подали ош и зелёный чай.'],
      ['an acronym', 'Формулу ОШ вывели на доске.'],
      ['a guru', 'Он читал книги Ошо.'],
      ['a town elsewhere', 'В афганском Джалалабаде тихо.'],
      ['citizens', 'Россиянин и украинка сыграли вничью.'],
      ['a poetess', 'Памятник Лесе Украинке отреставрирован.'],
      ['adjectives', 'Московские и кремлёвские куранты отстали.'],
      ['a longer surname', 'Юлия Путинцева вышла в финал.'],
      ['the end of a surname', 'Повесть Валентина Распутина переиздана.'],
      ['a village', 'Автобус идёт в Песковатку.'],
      ['an animal', 'У берега видели медузу.'],
      ['a Kyrgyz noun', 'Слово азаттык переводится как свобода.'],
      ['a fortress in small letters', 'В Пскове чинят кремль.'],
      ['a fortress of another town', 'Выставка открылась в Казанском Кремле.'],
      ['a company within a longer word', 'Ледокол принадлежит Росатомфлоту.'],
      ['an acronym within a longer one', 'Жалобы приняли ЕСПЧ и РФПИ.'],
      ['an acronym before a number', 'Завод собирал машины ЕС-1045.'],
      ['an acronym in other letters', 'Минздрав РТ закупил вакцину.'],
      ['a date', 'Россия 24 февраля начала учения.'],
      ['a date behind a case', 'Дожди накроют Россию 24 февраля.'],
    ]),
  );
  testRows(
    startingWith(`${REGIONAL}[Дмитрий Песков]{dmitry-peskov} и [Илан Шор]{ilan-shor} ответили. `, [
      ['sands', 'Пески подступили к селу.'],
      ['sands in small letters', 'Село стоит у зыбучих песков.'],
      ['blinkers', 'Шоры мешали лошади.'],
    ]),
  );
});

describe('a near miss of a name that heads a card', () => {
  testRows(
    inRegion([
      ['a visit of another year', 'Готовят визит Жапарова в [Москву]{moscow} в мае 2024 года.'],
      [
        'a ruling of another month',
        'Решение о ликвидации «[Клоопа]{kloop-media}» приняли в феврале 2024 года.',
      ],
      [
        'an agreement with another country',
        'Подписано соглашение о расширенном партнёрстве и сотрудничестве между ЕС и Казахстаном.',
      ],
      [
        'an agreement of another country',
        'Подписано соглашение о расширенном партнёрстве и сотрудничестве между Узбекистаном и ЕС.',
      ],
      ['what a president wrote', 'Вышел пост президента [Кыргызстана]{kyrgyzstan} в соцсети.'],
    ]),
  );
});

describe('a page that is not about the region', () => {
  testRows([
    ['for it names only one thing of the region', 'В [Бишкеке]{bishkek} ждут Владимира Путина.'],
    ['for adjectives prove nothing', 'Кыргызские и казахские власти ждут Владимира Путина.'],
    ['for contextual names prove nothing', 'Из Оша в Ош ехал Роман Абрамович.'],
    ['has an animal', 'Медуза обожгла купальщика.'],
    ['has some law', 'Принят закон об иностранных представителях.'],
    ['has a person of a common name', 'Дирижировал Ричард Майлз.'],
  ]);
});
