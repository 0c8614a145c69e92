import type { Kind } from '../engine/entity.ts';

/** The ground that text stands on, as computed, whatever the theme. */
export type Ground = 'light' | 'dark';

/**
 * The underline of each kind: one lightness, low chroma, at least 3:1 against the grounds that
 * newspapers use. People are violet, bodies blue to teal, acts brown to ochre, terms grey.
 */
export const MARK_COLOURS: Record<Ground, Record<Kind, string>> = {
  light: {
    person: '#7e65aa',
    community: '#8f667d',
    media: '#4076b9',
    organisation: '#188489',
    'state-body': '#636fb0',
    company: '#777940',
    law: '#9f662e',
    agreement: '#8d702f',
    sanctions: '#97684e',
    event: '#905f98',
    award: '#887315',
    place: '#308576',
    concept: '#687686',
  },
  dark: {
    person: '#a890d3',
    community: '#b891a6',
    media: '#6ea1e2',
    organisation: '#59aeb3',
    'state-body': '#8d9ad9',
    company: '#a1a36e',
    law: '#c89160',
    agreement: '#b69b61',
    sanctions: '#c1937a',
    event: '#ba8bc1',
    award: '#b29e52',
    place: '#65aea0',
    concept: '#92a0af',
  },
};
