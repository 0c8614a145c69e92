import { describe } from 'vitest';
import { type MarkedRow, REGIONAL, testRows } from './marked.ts';

/** Tests each row on a page about the region, which world-wide and contextual names need. */
const testInRegion = (rows: readonly MarkedRow[]) =>
  testRows(rows.map(([shows, text]) => [shows, REGIONAL + text]));

describe('words that only begin like a name', () => {
  testInRegion([
    ['Ошого and Ошону', 'Ошого карабай жыйын өттү. Ошону эл күткөн.'],
    ['Ошондуктан and Ошентип', 'Ошондуктан иш токтоду. Ошентип эл тарады.'],
    ['Ошунча and Ошунун, no possessives of Ош', 'Ошунча эл чогулду. Ошунун баары күттү.'],
    ['companies named after a city', '«Ошэлектро» менен «Бишкекзеленхоз» иш таштады.'],
    ['a company whose name goes on like a case', '«Бишкектеплосеть» чыгымын эсептеди.'],
    ['a car', 'Ал эски «Москвич» сатып алды.'],
    ['scholars of the Kremlin', 'Кремлинологдор башкача ойлойт.'],
    ['supporters', 'Путинчилер аянтка чыкты.'],
    ['a longer surname', '[Эмомали Рахмон]{emomali-rahmon} келди. Анда депутат Рахмонов сүйлөдү.'],
    ['a first name', '[Садыр Жапаров]{sadyr-japarov} келди. Аны Жапар менен Садыр тосту.'],
  ]);
});

describe('suffixes that make another word', () => {
  testInRegion([
    ['-дык: people of a country', 'Кыргызстандык жаштар утту.'],
    ['-дык in the plural', 'Кыргызстандыктар утту. Казакстандыктардын үмүтү үзүлдү.'],
    ['-лык', 'Россиялык адистер келди. Украиналык адистер кетти.'],
    ['-тык', 'Оштук мугалим сыйлык алды.'],
    ['-тик', 'Бишкектик тургундар нааразы.'],
    ['-лык on an acronym', 'Долбоорду АКШлык компания каржылайт.'],
    ['-ча: a language', 'Украинча котормо болгон жок.'],
  ]);
});

describe('endings that Kyrgyz does not have', () => {
  testInRegion([
    ['-дан after к, as in Uzbek', 'Поезд Бишкекдан чыгат.'],
    ['-да after ш, as in Uzbek', 'Базар Ошда курулду.'],
    ['low vowel of the other row', 'Кат Кыргызстанге жетти.'],
    ['high vowel of the other row', 'Бул Казакстандин чеги.'],
    ['rounding that is not there', 'Алар Бишкектүн көчөсүндө турушту.'],
    ['Россиянин, Russian for a citizen', 'Кабарда «Россиянин» деген сөз бар.'],
    ['two cases one after another', 'Алар Өзбекстандандын келди.'],
  ]);
});

describe('adjectives', () => {
  testInRegion([
    ['кыргыз тили', 'Кыргыз тили боюнча сынак өттү.'],
    ['кыргыз in a case is not кыргыздар', 'Бул кыргыздын наны.'],
    ['орус and казак', 'Орус президенти казак парламентинде сүйлөдү.'],
    ['another government', 'Казак өкмөтү менен өзбек өкмөтү сүйлөштү.'],
    ['another people', 'Бул күнү казак эли жана өзбек эли майрамдайт.'],
  ]);
});

describe('other bearers of a surname', () => {
  testInRegion([
    ['before the full name', 'Жыйын башында Жапаровдун каты окулду.'],
    [
      'another first name, then the surname alone',
      '[Садыр Жапаров]{sadyr-japarov} келди. Анда Акылбек Жапаровго сөз тийди. Кечке маал Жапаров кетти.',
    ],
    ['a woman', '[Садыр Жапаров]{sadyr-japarov} келди. Аны Айгүл Жапарова тосту.'],
    [
      'a woman’s surname in a case',
      '[Садыр Жапаров]{sadyr-japarov} келди. Анда айым Жапаровага сөз тийди.',
    ],
    ['the surname first', '[Садыр Жапаров]{sadyr-japarov} келди. Бул тизмеде Жапаров Акылбек жок.'],
    ['another initial', '[Садыр Жапаров]{sadyr-japarov} келди. Анда А. Жапаровдун каты окулду.'],
    [
      'a namesake who has a record',
      '[Азимжан Аскаров]{azimjon-askarov} жана [Шерзод Аскаров]{sherzod-askarov} келди. Анда эл Аскаровду укту.',
    ],
    [
      'another daughter of a Tazhibek',
      '[Махабат Тажибек кызы]{makhabat-tazhibek-kyzy} келди. Сөз Нурзат Тажибек кызына тийди.',
    ],
    [
      'a man named Tazhibek',
      '[Махабат Тажибек кызы]{makhabat-tazhibek-kyzy} келди. Аны Тажибек Исаев тосту.',
    ],
    ['a founder beside his newsroom', '[Темиров Лайвды]{temirov-live} Болот Темиров ачкан.'],
    ['a surname that needs no introduction', 'Жыйынга Егор Путинди чакырышты.'],
  ]);
});

describe('bodies of other countries', () => {
  testInRegion([
    ['Kazakhstan’s parliament', '[Казакстандын]{kazakhstan} парламенти тарады.'],
    ['Russia’s Supreme Court', '[Россиянын]{russia} Жогорку соту чечим чыгарды.'],
    ['Uzbekistan’s cabinet', '[Өзбекстандын]{uzbekistan} Министрлер кабинетинин токтому чыкты.'],
    [
      'Tajikistan’s Foreign Ministry',
      '[Тажикстандын]{tajikistan} Тышкы иштер министрлиги жооп берди.',
    ],
    ['Kazakhstan’s central bank', '[Казакстандын]{kazakhstan} Борбордук банкы жабык.'],
    ['Ukraine’s Rada', '[Украинанын]{ukraine} Жогорку Радасы добуш берди.'],
    ['a country without a record', 'Грузиянын Жогорку соту чечим чыгарды.'],
    ['one that Russian names otherwise', 'Кытайдын Башкы прокуратурасы жооп берди.'],
    [
      'the country earlier in the sentence',
      '[Казакстанда]{kazakhstan} кечээ Жогорку сот чечим чыгарды.',
    ],
    ['-дагы is an owner too', '[Казакстандагы]{kazakhstan} Башкы прокуратура жооп берди.'],
    ['another republic', 'Чех Республикасынын өкмөтү тарады.'],
    ['another union', 'Жазуучулар биримдигине жаңы мүчөлөр кирди.'],
    ['another province', 'Чүй облусунда жер титиреди.'],
  ]);
});

describe('ordinary words', () => {
  testInRegion([
    ['бир дүйнө, “one world”', 'Биз үчүн бир дүйнө, бир эл.'],
    ['Бир дүйнө at the start of a sentence', 'Бир дүйнө китебин ага белек кылды.'],
    ['буу, “steam”', 'Буунун басымы түштү. Буу кайра көтөрүлдү.'],
    ['клооп, “a pit”', 'Тоодо терең клооп бар, клооптун түбү көрүнбөйт.'],
    ['a higher court, not the highest', 'Иш андан жогорку сотко өттү.'],
    ['a lower-case city', 'Чатта «мен ошто жүрөм» деп жазылган.'],
    ['a lower-case acronym', 'Чатта «акшга качан барасың» деп жазылган.'],
  ]);
});

describe('pages that are not about the region', () => {
  testRows([
    ['one city that may be a word', 'Ошто жыйын өттү.'],
    ['world-wide names', 'Россиянын президенти Владимир Путинге АКШдан кат келди.'],
    ['acronyms', 'Кечээ БУУда ЖККУнун каты окулду.'],
    ['ideas', 'Ал салттуу баалуулуктарга жана көп уюлдуу дүйнөгө токтолду.'],
  ]);
});
