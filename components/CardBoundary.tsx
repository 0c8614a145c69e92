import { Component, type ComponentChildren } from 'preact';
import { BrokenCard } from './BrokenCard.tsx';
import type { CardControls } from './CardFrame.tsx';

interface CardBoundaryProps {
  first?: { backTo: string; onBack: () => void } | undefined;
  controls?: CardControls | undefined;
  children: ComponentChildren;
}

/** A card; where it cannot be drawn, one that says so, while all around it goes on. */
export class CardBoundary extends Component<CardBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    console.error('Sanjyra:', error);
    this.setState({ isBroken: true });
  }

  override render({ first, controls, children }: CardBoundaryProps): ComponentChildren {
    return this.state.isBroken ? <BrokenCard first={first} controls={controls} /> : children;
  }
}
