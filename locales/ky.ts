import background from './ky/background.json' with { type: 'json' };
import card from './ky/card.json' with { type: 'json' };
import entity from './ky/entity.json' with { type: 'json' };
import options from './ky/options.json' with { type: 'json' };
import popup from './ky/popup.json' with { type: 'json' };
import welcome from './ky/welcome.json' with { type: 'json' };

/** All texts, by the surface that they stand on. */
export default { background, card, entity, options, popup, welcome };
