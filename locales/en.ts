import background from './en/background.json' with { type: 'json' };
import card from './en/card.json' with { type: 'json' };
import entity from './en/entity.json' with { type: 'json' };
import options from './en/options.json' with { type: 'json' };
import popup from './en/popup.json' with { type: 'json' };
import welcome from './en/welcome.json' with { type: 'json' };

/** All texts, by the surface that they stand on. */
export default { background, card, entity, options, popup, welcome };
