import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { finishJump } from '../page/finish-jump.ts';
import { getParts } from '../page/parts.ts';

/** What finishes a jump to a passage; fetched by `page.ts` where a reader has come for one. */
export default defineUnlistedScript(() => {
  getParts().jump = ({ passage, say }, signal) => finishJump({ document, passage, say }, signal);
});
