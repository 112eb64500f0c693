import { roles, type Role } from '../../../model/members.ts';
import type { Person } from '../../../record/members/accounts/roles.ts';
import type { View } from '../parts.ts';
import { Form, Said } from './fields.tsx';
import { Frame } from './frame.tsx';

/** Who is who, and what they may do: for operators. */
export function People(props: {
  view: View;
  people: readonly Person[];
  find: string;
  wrong?: string | undefined;
  invited?: { readonly role: Role; readonly address: string };
}) {
  const { view, people, find, wrong, invited } = props;
  const { ui, words } = view;
  return (
    <Frame ui={ui} title={words.people} path="/account/people" page="people">
      <h1>{words.people}</h1>
      <p class="intro">{words.peopleText}</p>
      <Said view={view} wrong={wrong} />
      {invited && (
        <div class="banner" role="status">
          <p>{words.peopleInvited(words.roles[invited.role])}</p>
          <p>
            <code class="key">{invited.address}</code>
          </p>
        </div>
      )}
      <form method="get" action={`/${ui.locale}/account/people`} class="in-line">
        <p class="field">
          <label for="find">{words.peopleFind}</label>
          <input id="find" name="q" type="search" value={find} maxLength={200} autocomplete="off" />
        </p>
        <button type="submit" class="quiet">
          {words.peopleFindButton}
        </button>
      </form>
      {people.length === 0 ? (
        <p>{words.peopleNone}</p>
      ) : (
        <ul class="things people">
          {people.map((person) => (
            <li>
              <span>
                <b>
                  <bdi>{person.name}</bdi>
                </b>
                <span class="fine">
                  <bdi>{person.email}</bdi>
                  {(person.role === 'editor' || person.role === 'operator') &&
                    !person.secondFactor &&
                    ` · ${words.peopleNoFactor}`}
                </span>
              </span>
              <Form view={view} action={`/${ui.locale}/account/people/role`} class="inline">
                <input type="hidden" name="id" value={person.id} />
                <input type="hidden" name="q" value={find} />
                <RolePicker view={view} chosen={person.role} label={`${words.peopleRole}: ${person.name}`} />
                <button type="submit" class="quiet">
                  {words.save}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="invite">
        <h2 id="invite">{words.peopleInvite}</h2>
        <div>
          <p>{words.peopleInviteText}</p>
          <Form view={view} action={`/${ui.locale}/account/people/invite`} class="inline">
            <RolePicker view={view} chosen="editor" label={words.peopleRole} />
            <button type="submit" class="quiet">
              {words.peopleInviteButton}
            </button>
          </Form>
        </div>
      </section>
    </Frame>
  );
}

function RolePicker({ view, chosen, label }: { view: View; chosen: Role; label: string }) {
  return (
    <select name="role" aria-label={label}>
      {roles.map((role) => (
        <option value={role} selected={role === chosen}>
          {view.words.roles[role]}
        </option>
      ))}
    </select>
  );
}
