import background from './ru/background.json' with { type: 'json' };
import card from './ru/card.json' with { type: 'json' };
import entity from './ru/entity.json' with { type: 'json' };
import options from './ru/options.json' with { type: 'json' };
import popup from './ru/popup.json' with { type: 'json' };
import welcome from './ru/welcome.json' with { type: 'json' };

/** All texts, by the surface that they stand on. */
export default { background, card, entity, options, popup, welcome };
