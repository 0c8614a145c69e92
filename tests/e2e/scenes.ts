/** A page that changes by itself, and what is to be underlined on it; see `tests/pages/living`. */
export interface Scene {
  /** The file's name, for a view library's page after that library's. */
  page: string;
  /** What is underlined at first. The card of the first of these is opened. */
  marks: string[];
  /** The page's steps by name, in order, each with what is underlined after it. */
  steps: [name: string, marks: string[]][];
}

/** Drawn by a view library, whichever it is. */
const VIEW: Omit<Scene, 'page'> = {
  marks: ['Bishkek', 'Jalal-Abad', 'Kloop', 'Kyrgyzstan', 'Nomad TV'],
  steps: [
    [
      'writes another name into the same text',
      ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Nomad TV'],
    ],
    ['turns the list round', ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Nomad TV']],
    ['takes one out of the middle', ['Bishkek', 'Kazakhstan', 'Kloop', 'Nomad TV']],
    [
      'puts it back, with more',
      ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Nomad TV', 'Tajikistan'],
    ],
    [
      'takes the last paragraph away',
      ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Tajikistan'],
    ],
    ['unmounts all', []],
    ['mounts all', ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Nomad TV', 'Tajikistan']],
  ],
};

/** Marks are given in the order of the alphabet. */
export const SCENES: Scene[] = [
  {
    page: 'editors',
    marks: ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan'],
    steps: [
      ['has text typed into its plain editor', ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan']],
      ['draws its model anew', ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan']],
      ['makes a paragraph editable', ['Jalal-Abad', 'Kyrgyzstan']],
      ['has text typed into it', ['Jalal-Abad', 'Kyrgyzstan']],
      ['makes it text again', ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kyrgyzstan']],
      ['makes everything editable, and is typed into', ['Bishkek', 'Kazakhstan', 'Kyrgyzstan']],
      [
        'makes everything text again',
        ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan'],
      ],
    ],
  },
  {
    page: 'folded',
    marks: ['Bishkek', 'Kazakhstan', 'Kyrgyzstan'],
    steps: [
      ['is unfolded', ['Bishkek', 'Kazakhstan', 'Kloop', 'Kyrgyzstan']],
      ['shows its second tab', ['Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan']],
      ['is ticked', ['Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
      ['gets a style sheet that hides', ['Jalal-Abad', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
      [
        'shows what was hidden',
        ['Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan', 'Nomad TV', 'Tajikistan'],
      ],
      ['is folded again', ['Bishkek', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan']],
    ],
  },
  {
    page: 'framed',
    marks: ['Jalal-Abad', 'Kyrgyzstan'],
    steps: [
      ['changes a frame and itself', ['Kyrgyzstan', 'Tajikistan']],
      ['takes a node out of a frame', ['Kloop', 'Kyrgyzstan', 'Tajikistan']],
    ],
  },
  {
    page: 'infinite',
    marks: ['Kyrgyzstan'],
    steps: [
      ['is scrolled on', ['Bishkek', 'Jalal-Abad', 'Kloop', 'Kyrgyzstan']],
      [
        'is scrolled to the end',
        ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan', 'Nomad TV', 'Tajikistan'],
      ],
    ],
  },
  {
    page: 'shadows',
    marks: ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kyrgyzstan', 'Nomad TV'],
    steps: [
      [
        'changes text inside a root',
        ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan'],
      ],
      ['fills a slot', ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan', 'Nomad TV', 'Tajikistan']],
      [
        'moves text from slot to slot',
        ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan', 'Nomad TV', 'Tajikistan'],
      ],
      [
        'fetches the script of an element late',
        ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kyrgyzstan', 'Nomad TV', 'Tajikistan'],
      ],
      [
        'opens a root long after its element was defined',
        [
          'Bishkek',
          'Jalal-Abad',
          'Kazakhstan',
          'Kyrgyzstan',
          'Nomad TV',
          'Tajikistan',
          'Uzbekistan',
        ],
      ],
      ['takes the roots away', ['Kyrgyzstan', 'Uzbekistan']],
    ],
  },
  {
    page: 'streaming',
    marks: ['Kyrgyzstan'],
    steps: [
      ['appends words to a text node', ['Bishkek', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
      [
        'draws the paragraph anew with each word',
        ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan', 'Nomad TV'],
      ],
    ],
  },
  {
    page: 'table',
    marks: ['Bishkek', 'Jalal-Abad', 'Kloop', 'Kyrgyzstan', 'Nomad TV'],
    steps: [
      ['is sorted', ['Bishkek', 'Jalal-Abad', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
      ['gets a row', ['Bishkek', 'Jalal-Abad', 'Kazakhstan', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
      ['loses a column', ['Jalal-Abad', 'Kloop', 'Kyrgyzstan', 'Nomad TV']],
    ],
  },
  {
    page: 'translated',
    marks: ['Bishkek', 'Jalal-Abad', 'Kloop', 'Nomad TV'],
    steps: [
      ['is translated', ['Бишкека', 'Джалал-Абаде', 'Казахстан', 'Клооп', 'Номад ТВ']],
      ['is shown in the original again', ['Bishkek', 'Jalal-Abad', 'Kloop', 'Nomad TV']],
    ],
  },
  {
    page: 'turbo',
    marks: ['Bishkek', 'Kloop'],
    steps: [
      ['replaces its body', ['Jalal-Abad', 'Kyrgyzstan']],
      ['navigates within itself', ['Kloop', 'Kyrgyzstan']],
      ['puts a part in the place of another', ['Tajikistan']],
      ['loses its body and gets another', ['Bishkek', 'Kyrgyzstan']],
    ],
  },
  { page: 'preact/view', ...VIEW },
  { page: 'react/view', ...VIEW },
  {
    page: 'virtual',
    marks: ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan'],
    steps: [
      ['is scrolled by some rows', ['Kloop', 'Kyrgyzstan', 'Nomad TV']],
      ['is scrolled far', ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan']],
      ['is scrolled back', ['Bishkek', 'Jalal-Abad', 'Kyrgyzstan']],
    ],
  },
];
