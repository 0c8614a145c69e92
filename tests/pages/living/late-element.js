customElements.define('x-late', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Kazakhstan came late. <slot></slot></p>';
  }
});
