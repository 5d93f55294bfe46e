/*
 * First names that are common in Sweden, in small letters. Left out are those that are more often something else in a
 * sentence: Bo, Dag, Maj, Per, Siv, Stig, Sten, Ask, Linda (when small), My.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
  maria anna margareta elisabeth elisabet eva kristina christina birgitta karin elisabet marie ingrid linnéa linnea sofia sofie
  marianne lena helena emma johanna inger emelie sara sarah malin kerstin ulla viktoria cecilia katarina elin jenny monica monika
  irene ulrika carina gunilla hanna hannah susanne annika viveka berit ann anne anette annette ida louise agneta siri therese
  matilda maja julia alice olivia ellen alva astrid ebba elsa ella wilma agnes molly nora nellie freja isabelle
  isabella amanda frida felicia klara sandra jessica rebecka rebecca josefin josefine caroline charlotte charlotta camilla
  pernilla petra åsa anneli annelie madeleine maud lisbeth lisbet solveig barbro britt britta gun gunnel gudrun siw ruth
  ingela pia mona yvonne lotta lisa moa tove tilda tuva lovisa lova ester selma stella alma edith ines iris leia lilly lily
  vera märta signe svea ronja meja thea tyra vilma mira mila leah
  fatima aisha amina zahra zeinab zainab maryam mariam layla leila nour noor hala hiba huda khadija samira rania rana yasmin jasmin
  amira sabina aida emina amra ana ivana jelena milica snezana dragana mirjana biljana agnieszka katarzyna magdalena ewa
  malgorzata beata shirin parisa nasrin 

  erik lars karl carl anders johan nils jan-erik mikael michael hans olof olov gunnar peter petter sven fredrik bengt
  bertil gustav gustaf daniel alexander göran åke magnus martin stefan john bernt henrik leif ulf thomas tomas björn ingemar jonas
  axel christer krister andreas mats robert marcus markus håkan emil david oscar oskar anton simon joakim kjell lennart christian
  kristian mattias jonathan patrik rickard rikard sebastian william elias hugo lucas lukas oliver liam noah adam alfred
  arvid albin ludvig viktor victor isak isac filip philip kevin rasmus linus tobias niklas niclas roger kent kenneth conny tommy
  jimmy jörgen jerker rolf roland torbjörn tord ove owe börje arne evert evald folke gösta holger ivar hjalmar
  knut sixten torsten valter walter vincent theo theodor melvin melker sigge vidar loke otto matteo leo milo frans
  gabriel benjamin samuel josef joseph jakob jacob nicolas casper kasper pontus hampus jesper tim robin edvin edward
  mohammed mohamed muhammed mohammad muhammad ahmed ahmad ali hassan hasan hussein hussain omar mustafa mahmoud khaled khalid ibrahim
  yusuf youssef yousef abdullah abdi abdirahman bilal hamza karim samir tariq faisal jamal nabil salim walid ziad
  amir reza mehdi hamid saeed majid farhad goran dragan zoran milan nenad bojan dejan emir adnan mirza senad
  kalle olle pelle lasse nisse janne kicki lotten micke nicke danne linus lelle sussie lollo putte totte
  pawel piotr krzysztof tomasz andrzej marek jerzy igor oleg sergej dimitri vladimir
  `
    .trim()
    .split(/\s+/),
);
