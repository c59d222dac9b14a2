/** The groups of "my page" about the person: answers, surgery, address, leaving, what is held. */

import { TextField } from '../fields.tsx';
import { DateField, partsOfDay } from './date-field.tsx';
import { DoButton, DoForm, Fold, isOpen, type OwnView, shownIn, wrongIn } from './my-page-form.tsx';
import { formWords } from './own-form-words.ts';

export function AnswersFold(view: OwnView) {
  const { session, page } = view;
  const { language, asksNumber, healthConsent } = page;
  const text = formWords[language].answers;
  const wrong = { ask: wrongIn(view, 'number')('ask'), keep: wrongIn(view, 'answers')('keep') };
  return (
    <Fold name={text.name} open={isOpen(view, 'number', 'answers')}>
      <div class="stack">
        <p>{asksNumber ? text.asks : text.asksNot}</p>
        {wrong.ask && <p class="wrong">{wrong.ask}</p>}
        <DoForm session={session} language={language} what="number">
          <button type="submit" id="ask" class="quiet" name="ask" value={asksNumber ? 'no' : 'yes'}>
            {asksNumber ? text.askNot : text.ask}
          </button>
        </DoForm>
      </div>
      {healthConsent && (
        <div class="stack">
          <p>{text.kept}</p>
          {wrong.keep && <p class="wrong">{wrong.keep}</p>}
          <DoForm session={session} language={language} what="answers">
            <button type="submit" id="keep" class="quiet" name="keep" value="no">
              {text.withdraw}
            </button>
          </DoForm>
        </div>
      )}
    </Fold>
  );
}

export function SurgeryFold(view: OwnView) {
  const { session, page } = view;
  const { language } = page;
  const text = formWords[language].surgery;
  const ahead = partsOfDay('ahead', page.surgeryAhead);
  const had = partsOfDay('had', page.surgeryDate);
  return (
    <Fold name={text.name} open={isOpen(view, 'surgery-ahead', 'had-surgery', 'team-said-yes')}>
      <DoForm session={session} language={language} what="surgery-ahead">
        <DateField
          name="ahead"
          label={text.ahead}
          hint={text.aheadText}
          error={wrongIn(view, 'surgery-ahead')('ahead')}
          language={language}
          value={(part) => shownIn(view, 'surgery-ahead')(part, ahead[part])}
        />
        <button type="submit">{text.aheadButton}</button>
      </DoForm>
      <DoForm session={session} language={language} what="had-surgery">
        <p>{text.hadText}</p>
        <DateField
          name="had"
          label={text.had}
          hint={text.hadHint}
          error={wrongIn(view, 'had-surgery')('had')}
          language={language}
          value={(part) => shownIn(view, 'had-surgery')(part, had[part])}
        />
        <button type="submit">{text.hadButton}</button>
      </DoForm>
      {(page.surgeryAhead !== undefined || page.course.kind === 'held') && (
        <div class="stack">
          <p>{text.offText}</p>
          <DoButton
            session={session}
            language={language}
            what="surgery-off"
            label={text.offButton}
          />
        </div>
      )}
      {page.surgeryIsRecent && (
        <div class="stack">
          <p>{text.teamText}</p>
          <DoButton
            session={session}
            language={language}
            what="team-said-yes"
            label={text.teamButton}
          />
        </div>
      )}
    </Fold>
  );
}

export function MoveFold(view: OwnView) {
  const { session, page } = view;
  const text = formWords[page.language].move;
  return (
    <Fold name={text.name} open={isOpen(view, 'move')}>
      <DoForm session={session} language={page.language} what="move">
        <p>{text.text}</p>
        <TextField
          name="address"
          type="email"
          label={text.address}
          value={shownIn(view, 'move')('address')}
          error={wrongIn(view, 'move')('address')}
          autocomplete="email"
          inputmode="email"
        />
        <button type="submit">{text.button}</button>
      </DoForm>
    </Fold>
  );
}

export function EndFold({ session, page }: OwnView) {
  const { language, course } = page;
  const text = formWords[language].end;
  return (
    <Fold name={text.name} open={false}>
      {course.kind !== 'completed' && (
        <div class="stack">
          <p>{text.better}</p>
          <DoButton session={session} language={language} what="finish" label={text.finish} quiet />
        </div>
      )}
      <div class="stack">
        <p>{text.leaveText}</p>
        <DoButton session={session} language={language} what="leave" label={text.leave} quiet />
      </div>
    </Fold>
  );
}

export function HeldFold({ session, page }: OwnView) {
  const { language } = page;
  const text = formWords[language].held;
  return (
    <Fold name={text.name} open={false}>
      <p>{text.text}</p>
      <DoButton session={session} language={language} what="data" label={text.data} quiet />
      <div class="stack">
        {text.eraseText.map((line) => (
          <p>{line}</p>
        ))}
        <DoButton session={session} language={language} what="erase" label={text.erase} quiet />
      </div>
    </Fold>
  );
}
