import { PageFrame } from '../PageFrame.tsx';
import { useTexts } from '../texts.ts';
import type { Choices, OnChoose } from './choices.ts';
import { DiscreetChoices } from './DiscreetChoices.tsx';
import { HiddenEntities, type NameEntity } from './HiddenEntities.tsx';
import { KindChoices } from './KindChoices.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LookChoices } from './LookChoices.tsx';
import { MarkChoices } from './MarkChoices.tsx';
import { type Said, SaidLine } from './SaidLine.tsx';
import { type KeepingActs, SettingsKeeping } from './SettingsKeeping.tsx';
import { BuiltInSites, type ListedSite, OwnSites, type SiteActs } from './SiteLists.tsx';
import { Trouble, type TroubleKind } from './Trouble.tsx';

/** All that the options page shows, and whom it tells of what the reader does. */
export interface OptionsPageProps extends SiteActs, KeepingActs {
  choices: Choices;
  onChoose: OnChoose;
  ownSites: readonly ListedSite[];
  builtInSites: readonly ListedSite[];
  nameEntity: NameEntity;
  /** Why the settings could not be carried to other browsers, in the browser's words, if so. */
  carryTrouble: string | null;
  /** What is wrong with the stored settings, if anything. */
  trouble: TroubleKind | null;
  /** Saves what could not be read to a file. */
  onSaveAside: () => void;
  onForgetAside: () => void;
  said: Said | null;
}

/** The options, on one page: each choice holds at once. */
export function OptionsPage(props: OptionsPageProps) {
  const { choices, onChoose, ownSites, builtInSites, nameEntity, trouble, said } = props;
  const { t } = useTexts();
  const chosen = { choices, onChoose };
  return (
    <PageFrame title={t('options.title')} current="options">
      <h1 class="title">{t('options.title')}</h1>
      <div class="rule" />
      {trouble && (
        <Trouble trouble={trouble} onSave={props.onSaveAside} onForget={props.onForgetAside} />
      )}
      <MarkChoices {...chosen} />
      <KindChoices {...chosen} />
      <LookChoices {...chosen} />
      <LanguageChoice {...chosen} />
      <OwnSites sites={ownSites} onTurnOn={props.onTurnOn} onRemove={props.onRemove} />
      <BuiltInSites sites={builtInSites} onTurnOn={props.onTurnOn} onTurnOff={props.onTurnOff} />
      <HiddenEntities {...chosen} nameEntity={nameEntity} />
      <DiscreetChoices {...chosen} />
      <SettingsKeeping
        {...chosen}
        carryTrouble={props.carryTrouble}
        onSave={props.onSave}
        onRead={props.onRead}
        onReset={props.onReset}
      />
      <SaidLine said={said} />
    </PageFrame>
  );
}
