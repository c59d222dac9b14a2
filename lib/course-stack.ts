/** The course on AWS: reads from top to bottom as its architecture. */
import { CfnOutput, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../lambdas/config.ts';
import { AlarmMail } from './alarm-mail.ts';
import { Answering } from './answering.ts';
import type { Program } from './bundle.ts';
import { Delivery } from './delivery.ts';
import { DnsRecords } from './dns-records.ts';
import { Fitting } from './fitting.ts';
import { Leaving } from './leaving.ts';
import { Library } from './library.ts';
import { Mail } from './mail.ts';
import { MailEvents } from './mail-events.ts';
import { OwnPage } from './own-page.ts';
import { Reading } from './reading.ts';
import { Receiving } from './receiving.ts';
import { Reconciling } from './reconciling.ts';
import { Records } from './records.ts';
import { accept } from './rules.ts';
import { SignUp } from './sign-up.ts';
import { WebDoor } from './web-door.ts';

export interface CourseStackProps {
  readonly settings: Settings;
  readonly program: Program;
}

export class CourseStack extends Stack {
  constructor(scope: Construct, id: string, { settings, program }: CourseStackProps) {
    super(scope, id, {
      description: 'Walk Easier: an e-mail course for people whose legs cramp when they walk',
      env: { account: settings.account, region: settings.region },
      // The cast only reconciles two ways of writing an optional property.
      synthesizer: new DefaultStackSynthesizer({
        generateBootstrapVersionRule: false,
      }) as IStackSynthesizer,
    });

    const records = new Records(this, 'Records');
    const mail = new Mail(this, 'Mail', settings);
    const door = new WebDoor(this, 'WebDoor', settings);

    const delivery = new Delivery(this, 'Delivery', { settings, program, records, mail, door });
    const mailEvents = new MailEvents(this, 'MailEvents', { program, records, mail, delivery });
    new Reconciling(this, 'Reconciling', { settings, program, records, delivery, mailEvents });

    new SignUp(this, 'SignUp', { program, records, mail, delivery, door });
    new Leaving(this, 'Leaving', { program, records, delivery, door });
    new Reading(this, 'Reading', { program, records, mail, door });
    new Library(this, 'Library', { program, door });
    new Answering(this, 'Answering', { program, records, delivery, door });
    new Fitting(this, 'Fitting', { program, records, delivery, door });
    new OwnPage(this, 'OwnPage', { program, records, mail, delivery, door });

    if (settings.mode === 'full') {
      const { domain, receiptRuleSet } = settings;
      new Receiving(this, 'Receiving', {
        program,
        records,
        mail,
        delivery,
        door,
        domain,
        receiptRuleSet,
      });
      new DnsRecords(this, 'Dns', {
        records: [...mail.dnsRecords, ...door.dnsRecords],
        hostedZoneId: settings.hostedZoneId,
      });
    }
    if (settings.alarmsTo !== undefined) new AlarmMail(this, 'AlarmMail', settings.alarmsTo);
    else accept(this, { 'HIPAA.Security-CloudWatchAlarmAction': 'No address was given to mail.' });

    new CfnOutput(this, 'SignUpUrl', { value: `${door.origin}/` });
    new CfnOutput(this, 'TableName', { value: records.table.tableName });
    new CfnOutput(this, 'AddressKeyArn', { value: records.addressKey.secretArn });
  }
}
