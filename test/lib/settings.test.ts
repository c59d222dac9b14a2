import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  describedSettings,
  parseSettings,
  readSettings,
  SettingsError,
} from '../../lib/settings.ts';
import { fullSettings, trialSettings } from './synth.ts';

function messageFor(raw: unknown): string {
  try {
    parseSettings(raw, 'settings.json');
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'no fault';
}

/** The names at the beginning of each fault, in order. */
function faultyIn(raw: unknown): string[] {
  return [...messageFor(raw).matchAll(/^ {2}(\S+) is /gm)].map(([, name]) => name ?? '');
}

describe('settings that are right', () => {
  test('a trial account is taken to be in the sandbox, with its rate of one a second', () => {
    expect(parseSettings(trialSettings, 'x')).toEqual({
      ...trialSettings,
      sandbox: true,
      sendsPerSecond: 1,
    });
  });

  test('full mode is taken to have left the sandbox, with the rate of a new account', () => {
    expect(parseSettings(fullSettings, 'x')).toMatchObject({ sandbox: false, sendsPerSecond: 14 });
  });

  test('what is given counts more than what is taken for granted', () => {
    const given = { sandbox: true, sendsPerSecond: 3, alarmsTo: 'ops@clinic.example' };
    expect(parseSettings({ ...fullSettings, ...given }, 'x')).toMatchObject(given);
    expect(parseSettings({ ...fullSettings, sandbox: true }, 'x').sendsPerSecond).toBe(1);
  });

  test('the settings of the local system are valid', () => {
    expect(readSettings('local/settings.json').mode).toBe('full');
  });
});

describe('settings that are wrong', () => {
  test('the file as it comes asks for everything that is missing, in one message', () => {
    const asItComes: unknown = JSON.parse(readFileSync('settings.json', 'utf8'));
    expect(faultyIn(asItComes)).toEqual(['region', 'account', 'sender.address', 'postalAddress']);
  });

  test('an empty file asks for the mode and for everything both modes need', () => {
    const needed = ['mode', 'region', 'account', 'sender.name', 'sender.address', 'postalAddress'];
    expect(faultyIn({})).toEqual(needed);
    expect(faultyIn(null)).toEqual(needed);
    expect(faultyIn([])).toEqual(needed);
  });

  test('full mode also asks for its domain and its web name', () => {
    expect(faultyIn({ ...trialSettings, mode: 'full' })).toEqual([
      'domain',
      'web.hostName',
      'web.certificateArn',
    ]);
  });

  test('each fault says what is wrong, what to give, and what the setting means', () => {
    expect(messageFor({ ...trialSettings, account: 12 })).toBe(
      [
        'settings.json: one setting to mend',
        '',
        '  account is 12: give twelve digits in quotes, such as "111111111111".',
        '      The AWS account to deploy to; "aws sts get-caller-identity" prints it.',
        '',
        'All settings are explained in docs/operators.md.',
      ].join('\n'),
    );
  });

  const certificate = fullSettings.web.certificateArn;
  test.each<[string, string, Record<string, unknown>]>([
    ['region', 'a Region that does not exist in form', { region: 'Ireland' }],
    ['region', 'a Region that receives no mail', { region: 'eu-north-1', web: fullSettings.web }],
    ['account', 'an account with a dash', { account: '1111-1111-1111' }],
    [
      'sender.name',
      'a name with a line break',
      { sender: { ...fullSettings.sender, name: 'A\nB' } },
    ],
    ['sender.name', 'a name with a quote', { sender: { ...fullSettings.sender, name: 'A "B"' } }],
    ['sender.address', 'no address', { sender: { name: 'A', address: 'letters' } }],
    [
      'sender.address',
      'a sender beside the domain',
      { sender: { name: 'A', address: 'a@b.example' } },
    ],
    ['postalAddress', 'a postal address on two lines', { postalAddress: '1 Example St\nDublin' }],
    ['sendsPerSecond', 'a rate of nothing', { sendsPerSecond: 0 }],
    ['sendsPerSecond', 'a rate in words', { sendsPerSecond: '14' }],
    ['sendsPerSecond', 'half a letter', { sendsPerSecond: 1.5 }],
    ['sandbox', 'a word for yes', { sandbox: 'yes' }],
    ['alarmsTo', 'no address for alarms', { alarmsTo: 'nobody' }],
    ['domain', 'a domain in capitals', { domain: 'Course.Example' }],
    ['hostedZoneId', 'a zone by name', { hostedZoneId: 'course.example' }],
    ['web.hostName', 'a URL for a name', { web: { ...fullSettings.web, hostName: 'https://a.b' } }],
    [
      'web.hostName',
      'the domain itself',
      { web: { ...fullSettings.web, hostName: 'course.example' } },
    ],
    [
      'web.hostName',
      'a host outside the hosted zone',
      {
        hostedZoneId: 'Z0123456789',
        web: { ...fullSettings.web, hostName: 'a.evilcourse.example' },
      },
    ],
    [
      'web.certificateArn',
      'a certificate of another Region',
      {
        web: { ...fullSettings.web, certificateArn: certificate.replace('eu-west-1', 'us-east-1') },
      },
    ],
    ['web.certificateArn', 'no ARN', { web: { ...fullSettings.web, certificateArn: 'mine' } }],
    ['regoin', 'a slip of the pen', { regoin: 'eu-west-1' }],
    ['sender.adress', 'a slip further in', { sender: { ...fullSettings.sender, adress: 'x' } }],
  ])('%s: %s is named', (path, _what, wrong) => {
    expect(faultyIn({ ...fullSettings, ...wrong })).toContain(path);
  });

  test('faults of every kind come in the same message', () => {
    expect(
      faultyIn({ ...fullSettings, region: 'eu-north-1', account: '1', regoin: 'x' }).sort(),
    ).toEqual(['account', 'region', 'regoin', 'web.certificateArn']);
  });

  test('a setting of full mode is refused in trial mode', () => {
    expect(faultyIn({ ...trialSettings, domain: 'course.example' })).toEqual(['domain']);
  });

  test('a file that is missing or is not JSON is named', () => {
    expect(() => readSettings('nowhere/settings.json')).toThrow(
      'The settings file nowhere/settings.json cannot be read',
    );
    const broken = join(mkdtempSync(join(tmpdir(), 'walk-easier-settings-')), 'broken.json');
    writeFileSync(broken, '{ "mode": ');
    expect(() => readSettings(broken)).toThrow(`${broken} is not JSON`);
  });
});

describe('settings for their readers', () => {
  test('every setting has a meaning', () => {
    const both = [
      ...Object.keys(fullSettings),
      'sandbox',
      'sendsPerSecond',
      'alarmsTo',
      'hostedZoneId',
    ];
    expect([...describedSettings().keys()]).toEqual(expect.arrayContaining(both));
  });

  test('every setting is explained to operators, and no other', () => {
    const rows = readFileSync('docs/operators.md', 'utf8').matchAll(/^\| `([a-zA-Z.]+)` +\|/gm);
    const explained = [...rows].map(([, name]) => name);
    const groups = ['sender', 'web'];
    const settings = [...describedSettings().keys()].filter((name) => !groups.includes(name));
    expect(explained.sort()).toEqual(settings.sort());
  });
});
