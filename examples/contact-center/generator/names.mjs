/** First and family names by where a name comes from; which of them a site hires from is below. */
const names = {
  english: [
    'Alice Amelia Bethany Callum Charlotte Daniel Eleanor Freya George Harriet Isaac Jack Lewis Molly Oliver Rosie Sophie Thomas',
    'Ackroyd Barraclough Booth Clegg Dyson Fawcett Greenwood Hargreaves Illingworth Kershaw Lockwood Metcalfe Naylor Ogden Pickles Sutcliffe Thackray Whitaker',
  ],
  welshAndIrish: [
    'Aoife Bronwen Carys Ciarán Dafydd Eilidh Gethin Niamh Orla Rhys Siân Tomos',
    'Bevan Byrne Gallagher Griffiths Llewellyn Maguire Morgan O’Brien Pritchard Rees Sweeney Vaughan',
  ],
  southAsian: [
    'Aisha Arjun Bilal Farah Hamza Imran Kavya Meera Nadia Omar Priya Rohan Sana Tariq Yusuf Zara',
    'Ahmed Akhtar Bhatti Chaudhry Desai Hussain Iqbal Kaur Khan Mahmood Mistry Patel Qureshi Rahman Sharma Singh',
  ],
  westAfrican: [
    'Abena Adaeze Ama Chidi Emeka Folake Ifeoma Kofi Kwame Ngozi Tunde Yaw',
    'Adeyemi Asante Boateng Danso Eze Mensah Nwosu Obi Okafor Owusu Oyelaran Sarpong',
  ],
  portuguese: [
    'Afonso Beatriz Carolina Catarina Diogo Duarte Francisca Gonçalo Inês João Leonor Luísa Mafalda Martim Miguel Rita Rúben Tiago',
    'Abrantes Azevedo Barbosa Cardoso Coelho Esteves Figueiredo Gouveia Lourenço Magalhães Moreira Neves Pacheco Queirós Ramalho Simões Teixeira Vasconcelos',
  ],
  brazilian: [
    'Aline Bruno Camila Fabiana Gustavo Jéssica Larissa Leandro Natália Rafael Thiago Vitória',
    'Andrade Brandão Cavalcanti Damasceno Farias Gonçalves Lacerda Medeiros Nascimento Peixoto Rezende Siqueira',
  ],
  lusoAfrican: [
    'Adilson Celina Dário Edna Hélder Ivone Nelson Osvaldo Tchissola Zuleica',
    'Baptista Cassamá Évora Kiala Lopes Monteiro Neto Semedo Tavares Varela',
  ],
  polish: [
    'Agnieszka Bartosz Dorota Ewa Grzegorz Jakub Joanna Kacper Katarzyna Łukasz Małgorzata Michał Paweł Piotr Wojciech Zofia Zuzanna Stanisław',
    'Borek Chmielak Dąbek Gajda Hinc Jankowiak Kashuba Lewicz Malek Nowicz Olszak Pietrzak Rogala Sobczak Tokarz Wrona Zawada Żurek',
  ],
  ukrainian: [
    'Andrii Daryna Iryna Kateryna Maksym Nadiia Oksana Oleh Solomiia Taras Vira Yurii',
    'Bondar Demchuk Hrytsenko Kravets Lysenko Marchuk Oliinyk Petrenko Rudenko Savchuk Tkach Yaremko',
  ],
  vietnamese: ['An Bình Duy Hà Lan Linh Mai Minh Phương Thảo', 'Bùi Đặng Đỗ Hồ Lê Lý Ngô Phạm Trần Vũ'],
};

const hires = {
  Leeds: ['english', 'english', 'english', 'southAsian', 'southAsian', 'westAfrican', 'welshAndIrish'],
  Porto: ['portuguese', 'portuguese', 'portuguese', 'brazilian', 'lusoAfrican'],
  Gdansk: ['polish', 'polish', 'polish', 'ukrainian', 'vietnamese'],
};

/** Draws names nobody has had yet, as one would meet them at a site. */
export function nameDrawer(roll) {
  const taken = new Set();
  return (site) => {
    for (;;) {
      const pool = names[pick(roll, hires[site])];
      const [given, family] = pool.map((list) => pick(roll, list.split(' ')));
      const account = `${ascii(given)}.${ascii(family)}`;
      if (taken.has(account)) continue;
      taken.add(account);
      return { displayName: `${given} ${family}`, account };
    }
  };
}

const pick = (roll, list) => list[roll(list.length)];

/** The letters an account name is made of: no accents, no apostrophes. */
function ascii(name) {
  const plain = name.replace(/[łđ]/gi, (letter) => (letter.toLowerCase() === 'ł' ? 'l' : 'd'));
  return plain
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}
