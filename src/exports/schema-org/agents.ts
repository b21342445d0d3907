import type { Organization, Person as PersonThing } from 'schema-dts';
import { partsOfName, surnameOf } from '../../records/person-name.ts';
import { formsOfBody, type Body, type Person } from '../../records/registers.ts';
import type { NamedAddress } from './site.ts';

/** A person with the offices that sources state, each in its body (policy 7.4). `bodies` gives the body of an office. */
export function personOf(
  person: Person,
  url: string,
  bodyOf: (body: string) => NamedAddress,
): Exclude<PersonThing, string> {
  const parts = partsOfName(person.sortName);
  const { given, suffix } = parts;
  const offices = person.tenures.filter(({ basis }) => basis === 'stated');
  return {
    '@type': 'Person',
    name: person.name,
    ...(given !== '' && { familyName: surnameOf(parts), givenName: given }),
    ...(suffix !== '' && { honorificSuffix: suffix }),
    url,
    description: person.description,
    ...(person.otherNames.length > 0 && { alternateName: person.otherNames }),
    ...(offices.length > 0 && {
      memberOf: offices.map(({ office, body, start, end }) => ({
        '@type': 'OrganizationRole' as const,
        roleName: office,
        ...(start !== undefined && { startDate: start }),
        ...(end !== undefined && { endDate: end }),
        memberOf: { '@type': 'Organization' as const, ...bodyOf(body) },
      })),
    }),
  };
}

/** A body, and the one it belongs to. */
export function organizationOf(
  body: Body,
  url: string,
  parent: NamedAddress | undefined,
): Exclude<Organization, string> {
  const [, ...names] = formsOfBody(body);
  return {
    '@type': 'Organization',
    name: body.name,
    url,
    description: body.description,
    ...(names.length > 0 && { alternateName: names }),
    ...(parent && { parentOrganization: { '@type': 'Organization', ...parent } }),
  };
}
