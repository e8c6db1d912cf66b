suluh.text("id",0,[[0,"Gaji tidak dibayar","id/gaji.html","page","",[["","","Simpan bukti. Lalu datang ke kantor tenaga kerja."]]]]);
